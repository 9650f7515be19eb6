// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/helper_process.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>

#include "src/io/descriptor.h"

namespace saite::exchange {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr int look_every_ms = 20;

/// A process that was started; ended and waited for at the latest when this goes.
class Child {
 public:
  explicit Child(pid_t id) : id_(id) {}
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() {
    if (id_ <= 0) return;
    ::kill(id_, SIGKILL);
    (void)wait();
  }
  /// Whether it ended by itself with status 0.
  bool wait() {
    int status = 0;
    while (::waitpid(id_, &status, 0) < 0 && errno == EINTR) {
    }
    id_ = -1;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
  }

 private:
  pid_t id_;
};

/// Standard input and output of a program are the other end of one socket, so that a program that
/// ends early is an error here and no signal.
std::optional<pid_t> start(const fs::path& program, const HelperLimits& limits, int other_end) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, other_end, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, other_end, STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  std::string name = program.string();
  std::string megabytes = std::to_string(limits.megabytes);
  std::string seconds = std::to_string(limits.seconds);
  std::array<char*, 4> arguments{name.data(), megabytes.data(), seconds.data(), nullptr};
  std::array<char*, 1> environment{nullptr};
  pid_t id = -1;
  const int failed =
      ::posix_spawn(&id, name.c_str(), &actions, nullptr, arguments.data(), environment.data());
  posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) return std::nullopt;
  return id;
}

/// Writes what there is room for; false where nobody reads any more.
bool give(int socket, std::string_view& input) {
  const ssize_t sent = ::send(socket, input.data(), std::min<std::size_t>(input.size(), 1U << 16U),
                              MSG_NOSIGNAL | MSG_DONTWAIT);
  if (sent < 0) return errno == EINTR || errno == EAGAIN;
  input.remove_prefix(static_cast<std::size_t>(sent));
  if (input.empty()) ::shutdown(socket, SHUT_WR);
  return true;
}

/// False where there is no more.
bool take(int socket, std::string& output) {
  std::array<char, 1U << 16U> piece;
  const ssize_t count = ::recv(socket, piece.data(), piece.size(), MSG_DONTWAIT);
  if (count < 0) return errno == EINTR || errno == EAGAIN;
  output.append(piece.data(), static_cast<std::size_t>(count));
  return count > 0;
}

}  // namespace

std::optional<fs::path> find_helper(std::string_view name) {
  std::error_code failed;
  const fs::path own = fs::read_symlink("/proc/self/exe", failed);
  if (failed) return std::nullopt;
  const fs::path folder = own.parent_path();
  for (const fs::path& place :
       {folder / "../libexec/saite", folder, folder / "../src", folder / "../../src"}) {
    fs::path program = place / name;
    if (::access(program.c_str(), X_OK) == 0) return program;
  }
  return std::nullopt;
}

HelperRun run_helper(const fs::path& program, std::string_view input, const HelperLimits& limits,
                     Progress& progress) {
  std::array<int, 2> ends{};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) return {};
  const io::Descriptor here(ends[0]);
  io::Descriptor there(ends[1]);
  const auto id = start(program, limits, there.number());
  if (!id) return {};
  Child child(*id);
  (void)there.close();
  if (input.empty()) ::shutdown(here.number(), SHUT_WR);
  HelperRun run;
  const auto latest = Clock::now() + std::chrono::seconds(limits.seconds * 2);
  bool given = true;
  for (;;) {
    const bool more = given && !input.empty();
    pollfd watched{here.number(), static_cast<short>(POLLIN | (more ? POLLOUT : 0)), 0};
    (void)::poll(&watched, 1, look_every_ms);
    if (progress.cancelled()) return {HelperEnd::cancelled, {}};
    if (Clock::now() > latest) return {HelperEnd::took_long, {}};
    if ((watched.revents & POLLOUT) != 0) given = give(here.number(), input);
    if ((watched.revents & (POLLIN | POLLHUP | POLLERR)) == 0) continue;
    if (!take(here.number(), run.output)) break;
    if (run.output.size() > limits.most_output) return {HelperEnd::wrote_much, {}};
  }
  run.end = child.wait() ? HelperEnd::done : HelperEnd::crashed;
  return run;
}

}  // namespace saite::exchange
