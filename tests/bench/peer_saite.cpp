// SPDX-License-Identifier: Apache-2.0
// Saite's part of peers.sh: peer_saite NETWORK MEASURE THREADS REPEATS OUT
// Runs the measure and prints the least time in seconds (processor time with one thread, wall time
// with more, as peer.py does); OUT gets its values, one a line.
// Measures: betweenness, edge_betweenness, closeness, weighted_betweenness, weighted_closeness.
#include <tbb/global_control.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <string>
#include <string_view>

#include "edge_list.h"
#include "graph/analysis/betweenness.h"
#include "graph/analysis/distances.h"

namespace {

using namespace saite;  // NOLINT: a program of one file

double seconds(bool processor) {
  if (processor) return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration<double>(now).count();
}

std::vector<double> run(const std::string& measure, const project::Projection& p) {
  NullProgress progress;
  const auto ends_with = [&](std::string_view end) { return measure.ends_with(end); };
  if (ends_with("closeness")) {
    const auto d = analysis::distances(p, progress);
    return d->harmonic;
  }
  const bool edges = ends_with("edge_betweenness");
  auto found = analysis::betweenness(p, {.edges = edges}, progress);
  return edges ? std::move(found->edges) : std::move(found->actors);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 6) {
    std::fprintf(stderr, "usage: peer_saite NETWORK MEASURE THREADS REPEATS OUT\n");
    return 2;
  }
  const std::string measure = argv[2];
  const auto network =
      saite::bench::read_edge_list(argv[1], measure.find("weighted") != std::string::npos);
  const tbb::global_control threads(tbb::global_control::max_allowed_parallelism,
                                    std::strtoul(argv[3], nullptr, 10));
  const bool one = std::string_view(argv[3]) == "1";
  double least = 1e300;
  std::vector<double> values;
  for (long i = std::strtol(argv[4], nullptr, 10); i > 0; --i) {
    const double start = seconds(one);
    values = run(measure, network);
    least = std::min(least, seconds(one) - start);
  }
  std::ofstream out(argv[5]);
  out.precision(17);
  for (const double value : values) out << value << '\n';
  std::printf("%.6f\n", least);
}
