// SPDX-License-Identifier: Apache-2.0
#include "src/cli/console_progress.h"

#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <string>

#include "src/cli/cli.h"

namespace saite::cli {
namespace {

// Signal handlers can reach nothing but a global; it only ever goes from 0 to 1.
volatile std::sig_atomic_t interrupt_seen = 0;
// What to say where the first one ends the program; null where it only asks.
std::atomic<const std::string*> words_at_end = nullptr;
static_assert(std::atomic<const std::string*>::is_always_lock_free);

void end_at_once(const std::string& words) {
  (void)!::write(STDERR_FILENO, words.data(), words.size());
  ::_exit(exit_cancelled);
}

void on_interrupt(int) {
  if (interrupt_seen != 0) ::_exit(exit_cancelled);
  interrupt_seen = 1;
  if (const std::string* words = words_at_end.load()) end_at_once(*words);
}

}  // namespace

void catch_interrupts() {
  std::signal(SIGINT, on_interrupt);
  std::signal(SIGTERM, on_interrupt);
}

void release_interrupts() {
  std::signal(SIGINT, SIG_DFL);
  std::signal(SIGTERM, SIG_DFL);
}

EndsAtOnce::EndsAtOnce(const std::string& last_words) {
  words_at_end = &last_words;
  if (interrupted()) end_at_once(last_words);  // it came before anybody could have noticed
}

EndsAtOnce::~EndsAtOnce() {
  words_at_end = nullptr;
}

bool interrupted() {
  return interrupt_seen != 0;
}

ConsoleProgress::ConsoleProgress(bool quiet)
    : shown_(!quiet && ::isatty(STDERR_FILENO) == 1),
      begin_(std::chrono::steady_clock::now()),
      drawn_(begin_) {}

bool ConsoleProgress::cancelled() const {
  return interrupted();
}

void ConsoleProgress::report(double fraction) {
  using namespace std::chrono_literals;
  if (!shown_) return;
  const std::scoped_lock lock(mutex_);
  const auto now = std::chrono::steady_clock::now();
  if (now - begin_ < 200ms || now - drawn_ < 50ms) return;
  drawn_ = now;
  percent_ = std::max(percent_, static_cast<int>(std::clamp(fraction, 0.0, 1.0) * 100));
  constexpr int width = 40;
  const int filled = percent_ * width / 100;
  std::string bar = "\r[";
  bar.append(static_cast<std::size_t>(filled), '#');
  bar.append(static_cast<std::size_t>(width - filled), '.');
  bar += "] " + std::to_string(percent_) + " %";
  std::fputs(bar.c_str(), stderr);
}

void ConsoleProgress::clear() {
  const std::scoped_lock lock(mutex_);
  if (percent_ >= 0) std::fputs("\r\033[K", stderr);
  percent_ = -1;
}

}  // namespace saite::cli
