// Swift refuses C's mutable globals, function-like macros and unions, so each that is needed has
// an accessor here. Nothing is decided in this file, and it holds no state: a variable in a header
// would exist once per object file.
#ifndef WEIGHTROOM_CREADLINE_SHIM_H
#define WEIGHTROOM_CREADLINE_SHIM_H

#include <signal.h>
#include <stdio.h>  // readline.h needs FILE
#include <sys/select.h>
#include <readline/readline.h>
#include <readline/history.h>

// The strings must live as long as the program: readline keeps the pointers.
static inline void crl_set_application_name(const char *name) { rl_readline_name = name; }
static inline void crl_set_word_break_characters(const char *characters) {
  rl_completer_word_break_characters = characters;
}

static inline void crl_set_completion_function(rl_completion_func_t *function) {
  rl_attempted_completion_function = function;
}
// NULL: Readline's own columns. A hook prints the list and draws the line again.
static inline void crl_set_display_hook(rl_compdisp_func_t *hook) {
  rl_completion_display_matches_hook = hook;
}
static inline void crl_print(const char *text) { fputs(text, rl_outstream); }
static inline void crl_set_word_break_hook(char *(*hook)(void)) {
  rl_completion_word_break_hook = hook;
}
static inline void crl_set_character_function(rl_getc_func_t *function) {
  rl_getc_function = function;
}

// 1: what the completion function returns is all there is; no file names are offered instead.
static inline void crl_set_completion_over(int over) { rl_attempted_completion_over = over; }
static inline void crl_set_completion_append_character(int character) {
  rl_completion_append_character = character;
}

// 0: LINES and COLUMNS are left as they are, for the programs that we start.
static inline void crl_set_change_environment(int change) { rl_change_environment = change; }
// 0: signals are ours.
static inline void crl_set_catch_signals(int catches) {
  rl_catch_signals = catches;
  rl_catch_sigwinch = catches;
}

static inline char *crl_line(void) { return rl_line_buffer; }
static inline int crl_line_end(void) { return rl_end; }
static inline void crl_move_to_end(void) { rl_point = rl_end; }

// tputs and termcap are readline's own business; these two are macros or pointers there.
static inline void crl_restore_terminal(void) {
  if (rl_deprep_term_function) rl_deprep_term_function();
}
static inline void crl_prepare_terminal(void) {
  if (rl_prep_term_function) rl_prep_term_function(1);
}

// struct sigaction holds a union whose members differ between systems. No SA_RESTART: the wait
// below must come back.
static inline int crl_handle_signal(int number, void (*handler)(int), struct sigaction *previous) {
  struct sigaction action = {0};
  action.sa_handler = handler;
  sigemptyset(&action.sa_mask);
  return sigaction(number, &action, previous);
}
static inline int crl_default_signal(int number, struct sigaction *previous) {
  return crl_handle_signal(number, SIG_DFL, previous);
}
// For a crash: on the other stack where there is one, because this one may be what overflowed.
static inline int crl_handle_fatal_signal(
    int number, void (*handler)(int), struct sigaction *previous) {
  struct sigaction action = {0};
  action.sa_handler = handler;
  action.sa_flags = SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  return sigaction(number, &action, previous);
}
static inline int crl_is_signal_default(const struct sigaction *action) {
  return action->sa_handler == SIG_DFL;
}
static inline int crl_is_signal_ignored(const struct sigaction *action) {
  return action->sa_handler == SIG_IGN;
}

// Waits until the descriptor (below FD_SETSIZE) can be read or a signal arrives, with the signal
// mask given for exactly as long as it waits: a signal can't slip in between the test and the wait.
static inline int crl_wait_readable(int descriptor, const sigset_t *mask) {
  fd_set set;
  FD_ZERO(&set);
  FD_SET(descriptor, &set);
  return pselect(descriptor + 1, &set, NULL, NULL, NULL, mask);
}

// The same, for a time at most. Returns 0 when it is up.
static inline int crl_wait_readable_until(
    int descriptor, const struct timespec *time, const sigset_t *mask) {
  fd_set set;
  FD_ZERO(&set);
  FD_SET(descriptor, &set);
  return pselect(descriptor + 1, &set, NULL, NULL, time, mask);
}

#endif
