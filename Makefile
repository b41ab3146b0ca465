# make run      install what is missing, build, open the tutor
# make test     the same preparation, then every check that the project has
# make torture  try for some minutes to lose answers: kills, power cuts, flipped bits, full disks
# make install  put program, content, man pages and completions under PREFIX
# make fuzz     let libFuzzer change formulas, answers and content for FUZZ_SECONDS each
# make clean    remove what was built

PREFIX ?= /usr/local
SWIFT ?= swift
FUZZ_SECONDS ?= 60

# Where shells and man look, below PREFIX.
BASH_COMPLETIONS = $(PREFIX)/share/bash-completion/completions
ZSH_COMPLETIONS = $(PREFIX)/share/zsh/site-functions
FISH_COMPLETIONS = $(PREFIX)/share/fish/vendor_completions.d
MANUALS = $(PREFIX)/share/man/man1

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

.PHONY: run build test torture lint format fuzz manual install uninstall clean libraries \
  test-libraries

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

# One manual page for each command, made from what the program says of itself. The plugin links the
# program anew, without the flags above: what is installed is copied before.
manual:
	$(SWIFT) package $(SWIFT_FLAGS) --allow-writing-to-package-directory generate-manual --multi-page

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/weightroom"
	install -m 755 "$$($(SWIFT) build $(RELEASE_FLAGS) --show-bin-path)/weightroom" \
	  "$(DESTDIR)$(PREFIX)/bin/weightroom"
	rm -rf "$(DESTDIR)$(PREFIX)/share/weightroom/content"
	cp -R content "$(DESTDIR)$(PREFIX)/share/weightroom/content"
	install -d "$(DESTDIR)$(BASH_COMPLETIONS)" "$(DESTDIR)$(ZSH_COMPLETIONS)" \
	  "$(DESTDIR)$(FISH_COMPLETIONS)" "$(DESTDIR)$(MANUALS)"
	"$(DESTDIR)$(PREFIX)/bin/weightroom" --generate-completion-script bash \
	  > "$(DESTDIR)$(BASH_COMPLETIONS)/weightroom"
	"$(DESTDIR)$(PREFIX)/bin/weightroom" --generate-completion-script zsh \
	  > "$(DESTDIR)$(ZSH_COMPLETIONS)/_weightroom"
	"$(DESTDIR)$(PREFIX)/bin/weightroom" --generate-completion-script fish \
	  > "$(DESTDIR)$(FISH_COMPLETIONS)/weightroom.fish"
	@$(MAKE) --no-print-directory manual
	rm -f "$(DESTDIR)$(MANUALS)"/weightroom*.1
	install -m 644 .build/plugins/GenerateManual/outputs/weightroom/*.1 "$(DESTDIR)$(MANUALS)"

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/weightroom" "$(DESTDIR)$(MANUALS)"/weightroom*.1 \
	  "$(DESTDIR)$(BASH_COMPLETIONS)/weightroom" "$(DESTDIR)$(ZSH_COMPLETIONS)/_weightroom" \
	  "$(DESTDIR)$(FISH_COMPLETIONS)/weightroom.fish"
	rm -rf "$(DESTDIR)$(PREFIX)/share/weightroom"

clean:
	rm -rf .build .build-* Fuzzing/.build
