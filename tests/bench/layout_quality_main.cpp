// SPDX-License-Identifier: Apache-2.0
// layout_quality EDGES [LAYOUT|POSITIONS] [--seed N] [--write FILE] [--set PARAMETER=VALUE]
// Draws the network of an edge list (lines "actor actor …", # comments) with one of Saite's layouts
// (default: untangled), or reads positions (lines "actor x y", or graphviz's plain format), and
// prints seconds, the share of groups and the four quality numbers.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>

#include "graph/layout/registry.h"
#include "tests/bench/group_share.h"
#include "tests/bench/layout_quality.h"

namespace {

using namespace saite;
using project::Index;
using project::Projection;

Projection read_edges(const char* path) {
  std::ifstream in(path);
  if (!in) std::exit((std::fprintf(stderr, "cannot read %s\n", path), 3));
  std::vector<Projection::Edge> edges;
  Index n = 0;
  for (std::string line; std::getline(in, line);) {
    Index a = 0;
    Index b = 0;
    if (line.empty() || line[0] == '#' || !(std::istringstream(line) >> a >> b)) continue;
    edges.push_back({a, b});
    n = std::max({n, a + 1, b + 1});
  }
  return Projection::from_edges(n, edges);
}

std::vector<Vec2> read_positions(const char* path, Index n) {
  std::ifstream in(path);
  if (!in) std::exit((std::fprintf(stderr, "cannot read %s\n", path), 3));
  std::vector<Vec2> positions(n);
  for (std::string line; std::getline(in, line);) {
    std::istringstream words(line.starts_with("node ") ? line.substr(5) : line);
    Index v = 0;
    Vec2 p;
    if (words >> v >> p.x >> p.y && v < n) positions[v] = p;
  }
  return positions;
}

struct Arguments {
  const char* edges = nullptr;
  std::string what{layout::default_layout};
  std::string write;
  layout::LayoutInput input;
  layout::Parameters parameters;
};

Arguments read_arguments(int argc, char** argv) {
  Arguments arguments;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "--seed" && i + 1 < argc) {
      arguments.input.seed = std::strtoull(argv[++i], nullptr, 10);
    } else if (word == "--write" && i + 1 < argc) {
      arguments.write = argv[++i];
    } else if (word == "--set" && i + 1 < argc) {
      const std::string pair = argv[++i];
      const auto at = pair.find('=');
      arguments.parameters[pair.substr(0, at)] = std::atof(pair.c_str() + at + 1);
    } else if (arguments.edges == nullptr) {
      arguments.edges = argv[i];
    } else {
      arguments.what = word;
    }
  }
  return arguments;
}

}  // namespace

int main(int argc, char** argv) {
  const Arguments arguments = read_arguments(argc, argv);
  if (arguments.edges == nullptr)
    return std::fputs("usage: layout_quality EDGES [LAYOUT]\n", stderr), 2;
  const Projection graph = read_edges(arguments.edges);
  std::vector<Vec2> drawing;
  const auto begin = std::chrono::steady_clock::now();
  double first = 0;
  const auto seconds = [&] {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  };
  if (layout::find_layout(arguments.what) != nullptr) {
    auto layout =
        layout::create_layout(arguments.what, graph, arguments.input, arguments.parameters);
    if (!layout) return std::fprintf(stderr, "%s\n", layout.error().code.c_str()), 2;
    NullProgress progress;
    (*layout)->step(std::chrono::milliseconds(1), progress);
    first = seconds();
    auto result = layout::run(**layout, progress);
    drawing = std::move(*result);
  } else {
    drawing = read_positions(arguments.what.c_str(), graph.size());
  }
  const double time = seconds();
  if (!arguments.write.empty()) {
    std::ofstream out(arguments.write);
    for (Index v = 0; v < graph.size(); ++v) {
      out << v << ' ' << drawing[v].x << ' ' << drawing[v].y << '\n';
    }
  }
  const auto crossed = bench::crossings(graph, drawing);
  std::printf(
      "%.3f s (first %.3f)  groups %.3f  stress %.4f  near1 %.4f  near2 %.4f  crossings %s  spread "
      "%.3f\n",
      time, first, bench::group_share(graph, drawing), bench::stress(graph, drawing),
      bench::neighbourhood_preservation(graph, drawing, 1),
      bench::neighbourhood_preservation(graph, drawing, 2),
      crossed ? std::to_string(*crossed).c_str() : "-", bench::length_spread(graph, drawing));
  return 0;
}
