// SPDX-License-Identifier: Apache-2.0
// Runs the command line many times without starting a program each time: for tests that try it on
// a hundred thousand inputs. A line of standard input is a run:
//     FOLDER \t OUT \t ERR \t ARGUMENT \t ARGUMENT …
// Each is a forked child in FOLDER, whose output goes to the files OUT and ERR; answers a line with
// what waitpid() says of it, or -1 where it ran for more than a minute.
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include "src/cli/run_cli.h"

namespace {

constexpr unsigned seconds = 60;

void become(const std::string& file, int descriptor) {
  const int opened = open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (opened < 0 || dup2(opened, descriptor) < 0) std::_Exit(70);
  close(opened);
}

[[noreturn]] void run(const std::vector<std::string>& parts) {
  if (chdir(parts[0].c_str()) != 0) std::_Exit(70);
  close(STDIN_FILENO);
  open("/dev/null", O_RDONLY);
  become(parts[1], STDOUT_FILENO);
  become(parts[2], STDERR_FILENO);
  alarm(seconds);
  std::vector<const char*> arguments{"saite"};
  for (std::size_t i = 3; i < parts.size(); ++i) arguments.push_back(parts[i].c_str());
  std::exit(saite::cli::run_cli(static_cast<int>(arguments.size()), arguments.data(), {}, "test"));
}

}  // namespace

int main() {
  std::string line;
  while (std::getline(std::cin, line)) {
    std::vector<std::string> parts(1);
    for (const char c : line) {
      if (c == '\t') {
        parts.emplace_back();
      } else {
        parts.back() += c;
      }
    }
    if (parts.size() < 4) return 2;
    const pid_t child = fork();
    if (child == 0) run(parts);
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) != child) return 2;
    const bool late = WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM;
    std::cout << (late ? -1 : status) << std::endl;
  }
  return 0;
}
