// SPDX-License-Identifier: Apache-2.0
#include "tests/support/classic_graphs.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace saite::test {

using project::Index;
using project::Projection;

Projection ClassicGraph::projection(bool weighted) const {
  return Projection::from_edges(static_cast<Index>(names.size()), edges,
                                weighted ? std::span(weights) : std::span<const double>());
}

Index ClassicGraph::operator[](std::string_view name) const {
  const auto it = std::ranges::find(names, name);
  REQUIRE_MESSAGE(it != names.end(), std::string(name));
  return static_cast<Index>(it - names.begin());
}

ClassicGraph kite() {
  ClassicGraph graph;
  graph.names = {"Andre",    "Beverley", "Carol",   "Diane", "Ed",
                 "Fernando", "Garth",    "Heather", "Ike",   "Jane"};
  graph.edges = {
      {0, 1}, {0, 2}, {0, 3}, {0, 5}, {1, 3}, {1, 4}, {1, 6}, {2, 3}, {2, 5},
      {3, 4}, {3, 5}, {3, 6}, {4, 6}, {5, 6}, {5, 7}, {6, 7}, {7, 8}, {8, 9},
  };
  graph.weights.assign(graph.edges.size(), 1.0);
  return graph;
}

ClassicGraph florentine(bool with_pucci) {
  ClassicGraph graph;
  graph.names = {"Acciaiuoli", "Albizzi",  "Barbadori",    "Bischeri", "Castellani",
                 "Ginori",     "Guadagni", "Lamberteschi", "Medici",   "Pazzi",
                 "Peruzzi",    "Ridolfi",  "Salviati",     "Strozzi",  "Tornabuoni"};
  graph.edges = {
      {0, 8},  {8, 2},   {8, 11}, {8, 14},  {8, 1},  {8, 12}, {4, 10}, {4, 13}, {4, 2}, {10, 13},
      {10, 3}, {13, 11}, {13, 3}, {11, 14}, {14, 6}, {1, 5},  {1, 6},  {12, 9}, {3, 6}, {6, 7},
  };
  graph.weights.assign(graph.edges.size(), 1.0);
  if (with_pucci) graph.names.emplace_back("Pucci");
  return graph;
}

ClassicGraph karate() {
  struct Row {
    Index a;
    Index b;
    double weight;
  };
  static constexpr Row rows[] = {
      {0, 1, 4},   {0, 2, 5},   {0, 3, 3},   {0, 4, 3},   {0, 5, 3},   {0, 6, 3},   {0, 7, 2},
      {0, 8, 2},   {0, 10, 2},  {0, 11, 3},  {0, 12, 1},  {0, 13, 3},  {0, 17, 2},  {0, 19, 2},
      {0, 21, 2},  {0, 31, 2},  {1, 2, 6},   {1, 3, 3},   {1, 7, 4},   {1, 13, 5},  {1, 17, 1},
      {1, 19, 2},  {1, 21, 2},  {1, 30, 2},  {2, 3, 3},   {2, 7, 4},   {2, 8, 5},   {2, 9, 1},
      {2, 13, 3},  {2, 27, 2},  {2, 28, 2},  {2, 32, 2},  {3, 7, 3},   {3, 12, 3},  {3, 13, 3},
      {4, 6, 2},   {4, 10, 3},  {5, 6, 5},   {5, 10, 3},  {5, 16, 3},  {6, 16, 3},  {8, 30, 3},
      {8, 32, 3},  {8, 33, 4},  {9, 33, 2},  {13, 33, 3}, {14, 32, 3}, {14, 33, 2}, {15, 32, 3},
      {15, 33, 4}, {18, 32, 1}, {18, 33, 2}, {19, 33, 1}, {20, 32, 3}, {20, 33, 1}, {22, 32, 2},
      {22, 33, 3}, {23, 25, 5}, {23, 27, 4}, {23, 29, 3}, {23, 32, 5}, {23, 33, 4}, {24, 25, 2},
      {24, 27, 3}, {24, 31, 2}, {25, 31, 7}, {26, 29, 4}, {26, 33, 2}, {27, 33, 4}, {28, 31, 2},
      {28, 33, 2}, {29, 32, 4}, {29, 33, 2}, {30, 32, 3}, {30, 33, 3}, {31, 32, 4}, {31, 33, 4},
      {32, 33, 5},
  };
  ClassicGraph graph;
  for (int i = 0; i < 34; ++i) graph.names.push_back(std::to_string(i));
  for (const Row& row : rows) {
    graph.edges.push_back({row.a, row.b});
    graph.weights.push_back(row.weight);
  }
  return graph;
}

std::vector<Index> karate_factions() {
  std::vector<Index> faction(34, 1);
  for (const Index member : {0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 16, 17, 19, 21}) {
    faction[member] = 0;
  }
  return faction;
}

Projection star(Index n) {
  std::vector<Projection::Edge> edges;
  for (Index u = 1; u < n; ++u) edges.push_back({0, u});
  return Projection::from_edges(n, edges);
}

Projection path(Index n) {
  std::vector<Projection::Edge> edges;
  for (Index u = 1; u < n; ++u) edges.push_back({u - 1, u});
  return Projection::from_edges(n, edges);
}

Projection cycle(Index n) {
  std::vector<Projection::Edge> edges;
  for (Index u = 0; u < n; ++u) edges.push_back({u, (u + 1) % n});
  return Projection::from_edges(n, edges);
}

Projection wheel(Index n) {
  std::vector<Projection::Edge> edges;
  for (Index u = 1; u < n; ++u) {
    edges.push_back({0, u});
    edges.push_back({u, u + 1 < n ? u + 1 : 1});
  }
  return Projection::from_edges(n, edges);
}

Projection complete(Index n) {
  std::vector<Projection::Edge> edges;
  for (Index u = 0; u < n; ++u) {
    for (Index v = u + 1; v < n; ++v) edges.push_back({u, v});
  }
  return Projection::from_edges(n, edges);
}

}  // namespace saite::test
