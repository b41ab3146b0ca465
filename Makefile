# make run      install what is missing, build, open the tutor
# make test     the same preparation, then every check that the project has
# make torture  try for some minutes to lose answers: kills, power cuts, flipped bits, full disks
# make install  put program, content, man pages and completions under PREFIX
# make fuzz     let libFuzzer change formulas, answers and content for FUZZ_SECONDS each
# make clean    remove what was built

PREFIX ?= /usr/local
SWIFT ?= swift
FUZZ_SECONDS ?= 60

# Homebrew keeps GNU Readline apart from the system's editline, so the compiler must be told.
ifeq ($(shell uname -s),Darwin)
BREW_READLINE := $(shell brew --prefix readline 2>/dev/null)
SWIFT_FLAGS += -Xcc -I$(BREW_READLINE)/include -Xlinker -L$(BREW_READLINE)/lib
else
# Where the system has no Swift runtime of its own, one inside the program needs no installing, and
# halves the time to the first prompt.
RUNTIME_FLAGS = --static-swift-stdlib
endif

RELEASE_FLAGS = -c release --product weightroom $(RUNTIME_FLAGS) $(SWIFT_FLAGS)

.PHONY: run build test torture lint format fuzz install uninstall clean libraries test-libraries

run: build
	@exec "$$($(SWIFT) build $(RELEASE_FLAGS) --show-bin-path)/weightroom"

build: libraries
	@$(SWIFT) build $(RELEASE_FLAGS)

test: test-libraries lint
	$(SWIFT) build --build-tests $(SWIFT_FLAGS)
	$(SWIFT) test --skip-build $(SWIFT_FLAGS)
	"$$($(SWIFT) build $(SWIFT_FLAGS) --show-bin-path)/weightroom" check content
	"$$($(SWIFT) build $(SWIFT_FLAGS) --show-bin-path)/weightroom" test content

torture: libraries
	$(SWIFT) build --build-tests $(SWIFT_FLAGS)
	@SWIFT="$(SWIFT)" scripts/torture

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests Fuzzing/Sources

format:
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests Fuzzing/Sources

fuzz: libraries
	@scripts/fuzz $(FUZZ_SECONDS)

libraries:
	@scripts/install-libraries

test-libraries:
	@scripts/install-libraries tests

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/weightroom"
	install -m 755 "$$($(SWIFT) build $(RELEASE_FLAGS) --show-bin-path)/weightroom" \
	  "$(DESTDIR)$(PREFIX)/bin/weightroom"
	rm -rf "$(DESTDIR)$(PREFIX)/share/weightroom/content"
	cp -R content "$(DESTDIR)$(PREFIX)/share/weightroom/content"

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/weightroom"
	rm -rf "$(DESTDIR)$(PREFIX)/share/weightroom"

clean:
	rm -rf .build .build-* Fuzzing/.build
