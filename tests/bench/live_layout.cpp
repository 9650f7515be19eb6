// SPDX-License-Identifier: Apache-2.0
// live_layout [FILE…]
// The layout as the window sees it: how soon there is a picture, how soon a readable one, how often
// a newer one comes, and how long the hand that takes it over is kept. Readable: scale-optimal
// normalised stress within a quarter of the last picture's. Without files: a community network of
// 6,000 actors.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "graph/generate/community.h"
#include "src/app/view/node_positions.h"
#include "src/io/read_json.h"
#include "tests/bench/layout_quality.h"

namespace {

using namespace saite;  // NOLINT: a program of one file
using Clock = std::chrono::steady_clock;

double ms_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

struct Picture {
  double at = 0;  // ms since the layout was asked for
  std::vector<Vec2> positions;
};

model::Network network_from(const char* path) {
  NullProgress progress;
  if (path == nullptr) {
    auto made = generate::community({.participants = 4235}, progress);
    if (!made) broken("the generator failed");
    return std::move(*made);
  }
  std::ifstream in(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  auto read = io::read_json(bytes, progress);
  if (!read) broken("the file cannot be read");
  return std::move(*read->network);
}

void watch(const char* name, const char* path) {
  const model::Network network = network_from(path);
  const auto projection =
      std::make_shared<const project::Projection>(*project::Projection::create(network));
  std::vector<Picture> pictures;
  double longest_poll = 0;
  const auto start = Clock::now();
  app::NodePositions node_positions;
  node_positions.adopt(network);
  if (!node_positions.start("force", projection, network, 1, true)) broken("no layout");
  const double asked = ms_since(start);
  bool going = true;
  while (going) {
    going = node_positions.running();
    const auto before = Clock::now();
    if (node_positions.poll()) {
      longest_poll = std::max(longest_poll, ms_since(before));
      pictures.push_back({ms_since(start), {}});
      for (const ActorId id : projection->actors()) {
        pictures.back().positions.push_back(node_positions.at(id));
      }
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  if (pictures.empty()) broken("no picture");
  const double last = bench::stress(*projection, pictures.back().positions);
  double readable = pictures.back().at;
  double longest_gap = 0;
  for (std::size_t i = pictures.size(); i-- > 0;) {
    const double stress = bench::stress(*projection, pictures[i].positions);
    if (stress <= 1.25 * last) readable = std::min(readable, pictures[i].at);
    std::printf("    picture after %.0f ms: stress %.3f\n", pictures[i].at, stress);
    if (i > 0) longest_gap = std::max(longest_gap, pictures[i].at - pictures[i - 1].at);
  }
  const double all = pictures.back().at;
  std::printf(
      "%s: %u actors; asked within %.1f ms, first picture after %.0f ms, readable after %.0f ms, "
      "at rest after %.0f ms; %zu pictures, %.0f a second, longest gap %.0f ms, "
      "taken over within %.2f ms\n",
      name, projection->size(), asked, pictures.front().at, readable, all, pictures.size(),
      1000.0 * static_cast<double>(pictures.size()) / all, longest_gap, longest_poll);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) watch("made up", nullptr);
  for (int i = 1; i < argc; ++i) watch(argv[i], argv[i]);
  return 0;
}
