// SPDX-License-Identifier: Apache-2.0
// How long measures run on after they were asked to stop: cancel_delay NETWORK [MILLISECONDS]
// Starts every measure of actors, ties and the network that needs no groups, asks it to stop after
// MILLISECONDS (300), and prints how much later it returned. What is done before is not listed.
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "edge_list.h"
#include "graph/analysis/registry/registry.h"

namespace {

using namespace saite;  // NOLINT: a program of one file
using Clock = std::chrono::steady_clock;

class StopsAt final : public Progress {
 public:
  explicit StopsAt(Clock::time_point at) : at_(at) {}
  void report(double /*fraction*/) override {}
  [[nodiscard]] bool cancelled() const override { return Clock::now() >= at_; }

 private:
  Clock::time_point at_;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: cancel_delay NETWORK [MILLISECONDS]\n");
    return 2;
  }
  const auto network = bench::read_edge_list(argv[1], false);
  const std::chrono::milliseconds patience(argc > 2 ? std::strtol(argv[2], nullptr, 10) : 300);
  double longest = 0;
  for (const auto& info : analysis::measures()) {
    if (info.needs_groups || info.subject == analysis::Subject::group) continue;
    analysis::Context context(network);
    const auto asked = Clock::now() + patience;
    StopsAt progress(asked);
    const auto found = analysis::measure(info.id, info.subject, context, progress);
    const std::chrono::duration<double, std::milli> late = Clock::now() - asked;
    if (late.count() < 0) continue;
    longest = std::max(longest, late.count());
    std::printf("%-28s %s%7.1f ms\n", std::string(info.id).c_str(),
                found ? "finished " : "stopped  ", late.count());
    std::fflush(stdout);
  }
  std::printf("longest: %.1f ms\n", longest);
}
