// SPDX-License-Identifier: Apache-2.0
// Boost.Graph's part of peers.sh: peer_boost NETWORK REPEATS OUT
// Betweenness on its compressed sparse rows, one thread; prints the least processor time.
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>

#include "edge_list.h"

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fprintf(stderr, "usage: peer_boost NETWORK REPEATS OUT\n");
    return 2;
  }
  using Graph =
      boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                         boost::no_property, std::uint32_t, std::uint32_t>;
  const auto network = saite::bench::read_edge_list(argv[1], false);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> arcs;
  for (std::uint32_t u = 0; u < network.size(); ++u) {
    for (const std::uint32_t v : network.neighbours(u)) arcs.emplace_back(u, v);
  }
  const Graph graph(boost::edges_are_sorted, arcs.begin(), arcs.end(), network.size());
  std::vector<double> values(network.size());
  double min = 1e300;
  for (long i = std::strtol(argv[2], nullptr, 10); i > 0; --i) {
    const std::clock_t start = std::clock();
    boost::brandes_betweenness_centrality(
        graph, boost::make_iterator_property_map(values.begin(), get(boost::vertex_index, graph)));
    min = std::min(min, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  std::ofstream out(argv[3]);
  out.precision(17);
  for (const double value : values) out << value / 2 << '\n';
  std::printf("%.6f\n", min);
}
