// Preloaded into a program, this writes down what the program does to the files below RECORDED_ROOT, and
// what it writes to standard output, in the order in which it happens, to RECORDING.
//
// A record: a letter, two numbers of 8 bytes, a length of 4 bytes (little-endian), so many bytes.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static int recording = -1;
static const char *root;
static char is_tracked[4096];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

__attribute__((constructor)) static void begin(void) {
  root = getenv("RECORDED_ROOT");
  const char *path = getenv("RECORDING");
  if (root && path)
    recording = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static void note(char kind, int64_t a, int64_t b, const void *bytes, size_t length) {
  if (recording < 0) return;
  char header[21] = {kind};
  const uint32_t size = length;
  memcpy(header + 1, &a, 8);
  memcpy(header + 9, &b, 8);
  memcpy(header + 17, &size, 4);
  syscall(SYS_write, recording, header, sizeof header);
  if (length) syscall(SYS_write, recording, bytes, length);
}

static int is_below_root(const char *path) {
  return root && strncmp(path, root, strlen(root)) == 0;
}

static int tracked(int fd) { return fd >= 0 && fd < 4096 && is_tracked[fd]; }

// Noted after the system has done it and before the program goes on; one at a time.
#define RECORDED(result, condition, ...)      \
  do {                                        \
    if ((result) >= 0 && (condition)) note(__VA_ARGS__); \
    pthread_mutex_unlock(&lock);              \
    return result;                            \
  } while (0)
#define REAL(name) __typeof__(&name) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name); pthread_mutex_lock(&lock)

static int open_any(int (*real)(const char *, int, ...), const char *path, int flags, mode_t mode) {
  pthread_mutex_lock(&lock);
  struct stat status;
  const int64_t is_new = lstat(path, &status) != 0;
  const int fd = real(path, flags, mode);
  const int is_ours = fd >= 0 && fd < 4096 && is_below_root(path);
  if (fd >= 0 && fd < 4096) is_tracked[fd] = is_ours;
  RECORDED(fd, is_ours, 'O', fd, is_new, path, strlen(path));
}

int open(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const mode_t mode = va_arg(rest, mode_t);
  va_end(rest);
  return open_any((int (*)(const char *, int, ...))dlsym(RTLD_NEXT, "open"), path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const mode_t mode = va_arg(rest, mode_t);
  va_end(rest);
  return open_any((int (*)(const char *, int, ...))dlsym(RTLD_NEXT, "open64"), path, flags, mode);
}

ssize_t write(int fd, const void *bytes, size_t length) {
  REAL(write);
  const int64_t place = tracked(fd) ? lseek(fd, 0, SEEK_CUR) : 0;
  const ssize_t result = real(fd, bytes, length);
  if (fd == 1 && result > 0) note('A', 0, 0, bytes, result);
  RECORDED(result, tracked(fd), 'W', fd, place, bytes, result);
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t place) {
  REAL(pwrite);
  const ssize_t result = real(fd, bytes, length, place);
  RECORDED(result, tracked(fd), 'W', fd, place, bytes, result);
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t place) {
  REAL(pwrite64);
  const ssize_t result = real(fd, bytes, length, place);
  RECORDED(result, tracked(fd), 'W', fd, place, bytes, result);
}

int ftruncate(int fd, off_t length) {
  REAL(ftruncate);
  const int result = real(fd, length);
  RECORDED(result, tracked(fd), 'T', fd, length, "", 0);
}

int ftruncate64(int fd, off64_t length) {
  REAL(ftruncate64);
  const int result = real(fd, length);
  RECORDED(result, tracked(fd), 'T', fd, length, "", 0);
}

int fsync(int fd) {
  REAL(fsync);
  const int result = real(fd);
  RECORDED(result, tracked(fd), 'S', fd, 0, "", 0);
}

int fdatasync(int fd) {
  REAL(fdatasync);
  const int result = real(fd);
  RECORDED(result, tracked(fd), 'S', fd, 0, "", 0);
}

int unlink(const char *path) {
  REAL(unlink);
  const int result = real(path);
  RECORDED(result, is_below_root(path), 'U', 0, 0, path, strlen(path));
}

int mkdir(const char *path, mode_t mode) {
  REAL(mkdir);
  const int result = real(path, mode);
  RECORDED(result, is_below_root(path), 'M', 0, 0, path, strlen(path));
}

static size_t both(char *buffer, const char *from, const char *to) {
  const size_t first = strlen(from), second = strlen(to);
  if (first + second + 1 > 2 * PATH_MAX) return 0;
  memcpy(buffer, from, first + 1);
  memcpy(buffer + first + 1, to, second);
  return first + 1 + second;
}

int link(const char *from, const char *to) {
  REAL(link);
  char paths[2 * PATH_MAX];
  const int result = real(from, to);
  RECORDED(result, is_below_root(to), 'L', 0, 0, paths, both(paths, from, to));
}

int rename(const char *from, const char *to) {
  REAL(rename);
  char paths[2 * PATH_MAX];
  const int result = real(from, to);
  RECORDED(result, is_below_root(to), 'R', 0, 0, paths, both(paths, from, to));
}
