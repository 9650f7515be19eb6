// SPDX-License-Identifier: Apache-2.0
// Files that other programs wrote (real_folder.h): told by content, and how much of a network each
// becomes.

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "src/io/exchange/read_any.h"
#include "tests/src/io/exchange/real_folder.h"

namespace {

struct Expected {
  std::vector<std::string> files;
  std::string_view format;
  std::size_t actors;
  std::size_t ties;
};

const std::vector<Expected>& expected_networks() {
  static const std::vector<Expected> all = {
      {{"GRAPHML-YED-group.graphml"}, "graphml", 7, 6},
      {{"GRAPHML-PYYED-nested-groups.graphml"}, "graphml", 37, 21},
      {{"GRAPHML-NETWORKCANVAS-two-interviews.graphml"}, "graphml", 6, 6},
      {{"GRAPHML-NETLOGO-shared-key-ids.graphml"}, "graphml", 2, 1},
      {{"GEXF-GEPHI08-mixed-viz.gexf"}, "gexf", 3, 2},
      {{"GEXF-GEPHI-timestamps-timezone.gexf"}, "gexf", 2, 1},
      {{"GEXF-NETWORKIT-dynamic-open-intervals-spells.gexf"}, "gexf", 4, 5},
      {{"GEXF-POLINODE-survey.gexf"}, "gexf", 10, 20},
      {{"PAJEK-PAJEK-studentgov.net", "CLU-PAJEK-studentgov.clu"}, "pajek", 11, 41},
      {{"PAJEK-PAJEK-magazines-windows1250.paj"}, "pajek", 124, 6096},
      {{"PAJEK-PAJEK-caviar-time-intervals.paj"}, "pajek", 110, 946},
      {{"PAJEK-PAJEK-trade-arcslist-edgeslist.paj"}, "pajek", 118, 2631},
      {{"PAJEK-PAJEK-companion-plants-multirelational.paj"}, "pajek", 216, 999},
      {{"PAJEK-IGRAPH-bom-cyrillic.net"}, "pajek", 10, 6},
      {{"DL-UCINET-padgett-two-matrices.dat"}, "dl", 16, 35},
      {{"DL-IGRAPH-edgelist1-labels-and-embedded.dl"}, "dl", 5, 5},
      {{"DL-TULIP-faculty-nodelist2-two-mode.txt"}, "dl", 67, 223},
      {{"VNA-GEPHI08-node-properties.vna"}, "vna", 3, 3},
      {{"VNA-ICS311-no-properties.vna"}, "vna", 3, 4},
      {{"KUMUJSON-KUMU-project-export.json"}, "kumu", 51, 113},
      {{"KUMUJSON-MRVC-blueprint-missing-element.json"}, "kumu", 4, 3},
      {{"JGF-SPEC1-nodes-as-arrays.json"}, "jgf", 5, 4},
      {{"JGF-SPEC2-two-graphs.json"}, "jgf", 5, 4},
      {{"CYJS-CYTOSCAPEJS-array-parallel-no-ids.json"}, "cytoscape", 18, 15},
      {{"CYJS-CYTOSCAPEJS-compound.json"}, "cytoscape", 9, 7},
      {{"CX2-NDEX-parallel-edges-aliases.cx2"}, "cx2", 4, 10},
      {{"CSV-GEPHI-edges-timeset-intervals.csv"}, "csv", 3, 5},
      {{"CSV-GEPHI-nodes-bom-repeated-id.csv"}, "csv", 2, 0},
      {{"CSV-GEPHI-edges-repeated-ids.csv"}, "csv", 4, 4},
      {{"CSV-EXCELMAC-edges-bare-cr.csv"}, "csv", 11, 12},
      {{"CSV-KUMU-elements.csv", "CSV-KUMU-connections.csv"}, "csv", 24, 22},
      {{"CSV-KUMU-connections.csv", "CSV-KUMU-elements.csv"}, "csv", 24, 22},
      {{"MATRIX-GEPHI-weighted-loops.csv"}, "csv", 5, 6},
      {{"SURVEY-EGOR-roster-wide-semicolon.csv"}, "csv", 18, 38},
      {{"NCCSV-INTERVIEWER-case9_attributeList_Person.csv",
        "NCCSV-INTERVIEWER-case9_edgeList_Close.csv", "NCCSV-INTERVIEWER-case9_ego.csv"},
       "csv",
       8,
       18},
      {{"DOT-GRAPHVIZ-ports-html-subgraphs.gv"}, "dot", 12, 20},
      {{"DOT-GRAPHVIZ-latin1-charset.gv"}, "dot", 1, 0},
      {{"XLSX-KUMU-elements-connections.xlsx"}, "xlsx", 51, 113},
      {{"XLSX-ONODO-trailing-blanks.xlsx"}, "xlsx", 122, 100},
      {{"XLSX-ORANGE-railway-single-sheet.xlsx"}, "xlsx", 29, 30},
  };
  return all;
}

}  // namespace

TEST_CASE("real files are told by content and become networks") {
  if (!std::filesystem::exists(real_folder())) return;
  for (const Expected& expected : expected_networks()) {
    std::vector<std::filesystem::path> paths;
    for (const std::string& file : expected.files) paths.push_back(real_folder() / file);
    CAPTURE(expected.files.front());
    NullProgress progress;
    auto read = read_any(paths, {}, {}, progress);
    REQUIRE(read.has_value());
    CHECK(read->format == expected.format);
    REQUIRE(read->outcome.network.has_value());
    CHECK(read->outcome.network->actor_count() == expected.actors);
    CHECK(read->outcome.network->tie_count() == expected.ties);
    CHECK(read->report.ties.dropped == 0);
  }
}

TEST_CASE("real files that are no network are refused, with the reason") {
  if (!std::filesystem::exists(real_folder())) return;
  const std::pair<const char*, const char*> refused[] = {
      {"CSV-CYTOSCAPEWEB-table-semicolon-decimal-comma.csv", "table_without_ends"},
      {"XLSX-KUMU-broken-by-text-conversion.xlsx", "zip_ruined_by_text"}};
  for (const auto& row : refused) {  // names of its parts could not be captured
    const std::string file = row.first;
    CAPTURE(file);
    NullProgress progress;
    auto read = read_any(real_folder() / file, {}, progress);
    REQUIRE(read.has_value());
    CHECK_FALSE(read->outcome.network.has_value());
    REQUIRE_FALSE(read->outcome.problems.empty());
    CHECK(read->outcome.problems.front().code == row.second);
  }
}
