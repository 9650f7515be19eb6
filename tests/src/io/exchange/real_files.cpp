// SPDX-License-Identifier: Apache-2.0
// Files that other programs wrote (real_folder.h), record by record.

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "src/io/exchange/read_cx2.h"
#include "src/io/exchange/read_cytoscape.h"
#include "src/io/exchange/read_dl.h"
#include "src/io/exchange/read_gexf.h"
#include "src/io/exchange/read_graphml.h"
#include "src/io/exchange/read_jgf.h"
#include "src/io/exchange/read_kumu_json.h"
#include "src/io/exchange/read_pajek.h"
#include "src/io/exchange/read_vna.h"
#include "tests/src/io/exchange/collect.h"
#include "tests/src/io/exchange/real_folder.h"

namespace {

using namespace saite;
using namespace saite::exchange;
using namespace saite::exchange_test;

/// Nothing where the files are not at hand.
std::optional<Collector> read_real(Read read, const std::vector<std::string>& names) {
  Files files;
  for (const std::string& name : names) {
    std::ifstream file(real_folder() / name, std::ios::binary);
    if (!file) return std::nullopt;
    std::ostringstream bytes;
    bytes << file.rdbuf();
    files.emplace_back(name, bytes.str());
  }
  Collector into;
  read_with(read, files, into);
  CHECK_MESSAGE(into.first_error() == "", names.front());
  return into;
}

std::size_t count_directed(const Collector& read, bool directed) {
  return static_cast<std::size_t>(std::ranges::count_if(
      read.ties, [&](const KeptTie& tie) { return tie.directed == directed; }));
}

std::map<std::string, std::size_t> kinds_of_ties(const Collector& read) {
  std::map<std::string, std::size_t> counts;
  for (const KeptTie& tie : read.ties) ++counts[tie.kind];
  return counts;
}

std::map<std::string, std::size_t> values_of(const Collector& read, const std::string& name) {
  std::map<std::string, std::size_t> counts;
  for (const auto& [id, actor] : read.merged()) {
    const auto found = actor.attributes.find(name);
    if (found != actor.attributes.end()) ++counts[found->second.display()];
  }
  return counts;
}

using Counts = std::map<std::string, std::size_t>;

}  // namespace

TEST_CASE("real GraphML") {
  if (const auto yed = read_real(read_graphml, {"GRAPHML-YED-group.graphml"})) {
    CHECK(yed->actors.size() == 7);
    CHECK(count_directed(*yed, true) == 6);
    CHECK(yed->ties.size() == 6);
    std::multiset<std::string> names;
    for (const KeptActor& actor : yed->actors) names.insert(actor.name);
    CHECK(names == std::multiset<std::string>{"Alpha", "two.out", "alpha.sh", "one", "input.txt",
                                              "two", "one.out"});
    std::size_t inside = 0;
    for (const KeptActor& actor : yed->actors) inside += actor.part_of == "n0" ? 1 : 0;
    CHECK(inside == 2);
  }
  if (const auto nested = read_real(read_graphml, {"GRAPHML-PYYED-nested-groups.graphml"})) {
    CHECK(nested->actors.size() == 37);
    CHECK(nested->ties.size() == 21);
    CHECK(count_directed(*nested, false) == 21);
    std::set<std::string> groups;
    for (const KeptActor& actor : nested->actors) groups.insert(actor.part_of);
    groups.erase("");
    CHECK(groups.size() == 14);
    std::string chain;
    for (std::string at = "dns.a.net"; !at.empty(); at = nested->actor_of(at).part_of) {
      chain += nested->actor_of(at).name + " < ";
    }
    CHECK(chain == "dns.a.net < SRVs@11.0.0.0/24 < A2 < A < ");
  }
  if (const auto two = read_real(read_graphml, {"GRAPHML-NETWORKCANVAS-two-interviews.graphml"})) {
    CHECK(two->actors.size() == 4 + 2);
    CHECK(two->ties.size() == 2 + 4);
    CHECK(two->merged().size() == 6);
    std::multiset<std::string> names;
    for (const KeptActor& actor : two->actors) names.insert(actor.name);
    CHECK(names ==
          std::multiset<std::string>{"Jimbo", "Joshua", "Michael", "Sophie", "Sarah", "Michelle"});
  }
  if (const auto mice = read_real(read_graphml, {"GRAPHML-NETLOGO-shared-key-ids.graphml"})) {
    CHECK(mice->actors.size() == 2);
    CHECK(mice->arrows() == std::vector<std::string>{"mouse 0-mouse 1"});
    CHECK(mice->actors[0].attributes.at("HIDDEN?") == model::Value(false));
    CHECK(mice->ties[0].attributes.at("SHAPE") == model::Value("default"));
  }
}

TEST_CASE("real GEXF") {
  if (const auto mixed = read_real(read_gexf, {"GEXF-GEPHI08-mixed-viz.gexf"})) {
    CHECK(mixed->actors.size() == 3);
    CHECK(mixed->arrows() == std::vector<std::string>{"1>2", "3-1"});
    CHECK(mixed->ties[0].weight == "1.0");
    CHECK(mixed->ties[0].attributes.at("lvar") == model::Value(5.0));
    CHECK(mixed->ties[1].weight == "10.0");
    CHECK(mixed->ties[0].colour == "0,255,0");
    CHECK(mixed->ties[1].colour == "0,0,255");
    CHECK(mixed->actors[0].position == Position{-355.93912, 114.81057});
  }
  if (const auto zone = read_real(read_gexf, {"GEXF-GEPHI-timestamps-timezone.gexf"})) {
    CHECK(zone->actors.size() == 2);
    CHECK(zone->arrows() == std::vector<std::string>{"0>1"});
    CHECK(zone->actors[0].spells == "[2012-01-12T15:00:00-08:00..2012-01-12T15:00:00-08:00]");
    CHECK(zone->actors[1].spells == "[2012-01-12T15:00:00+03:00..2012-01-12T15:00:00+03:00]");
    CHECK(zone->ties[0].spells.empty());
  }
  if (const auto web =
          read_real(read_gexf, {"GEXF-NETWORKIT-dynamic-open-intervals-spells.gexf"})) {
    CHECK(web->actors.size() == 4);
    CHECK(web->ties.size() == 5);
    CHECK(count_directed(*web, true) == 5);
    CHECK(web->actors[0].spells == "(2009-03-01..]");
    CHECK(web->actors[1].spells.empty());
    CHECK(web->actors[2].spells == "[..2009-03-01] [2009-03-05..2009-03-10)");
    CHECK(web->actors[1].attributes.at("indegree").list()->size() == 3);
    CHECK(web->actors[0].attributes.at("frog") == model::Value(true));
    CHECK(web->actors[3].attributes.at("frog") == model::Value(false));
  }
  if (const auto survey = read_real(read_gexf, {"GEXF-POLINODE-survey.gexf"})) {
    CHECK(survey->actors.size() == 10);
    CHECK(survey->ties.size() == 20);
    CHECK(survey->ordered_pairs() == 20);
    CHECK(survey->actors[0].name == "Britta Witzel");
    CHECK(values_of(*survey, "status") == Counts{{"Submitted", 10}});
    for (const KeptTie& tie : survey->ties) CHECK(tie.attributes.at("Q1").display() == "true");
  }
}

TEST_CASE("real Pajek") {
  if (const auto students =
          read_real(read_pajek, {"PAJEK-PAJEK-studentgov.net", "CLU-PAJEK-studentgov.clu"})) {
    CHECK(students->merged().size() == 11);
    CHECK(students->ties.size() == 41);
    CHECK(students->ordered_pairs() == 41);
    CHECK(count_directed(*students, true) == 41);
    CHECK(values_of(*students, "CLU-PAJEK-studentgov") == Counts{{"1", 3}, {"2", 7}, {"3", 1}});
    CHECK(students->actor_of("2").attributes.at("CLU-PAJEK-studentgov").display() == "3");
  }
  if (const auto magazines = read_real(read_pajek, {"PAJEK-PAJEK-magazines-windows1250.paj"})) {
    CHECK(magazines->merged().size() == 124);
    CHECK(magazines->ties.size() == 5972 + 124);
    CHECK(count_directed(*magazines, false) == 6096);
    std::size_t loops = 0;
    double most = 0;
    for (const KeptTie& tie : magazines->ties) {
      loops += tie.source == tie.target ? 1 : 0;
      most = std::max(most, *model::number_of_text(tie.weight));
    }
    CHECK(loops == 124);
    CHECK(most == 31997);
    CHECK(values_of(*magazines, "vrste_revij").size() == 14);
    CHECK(values_of(*magazines, "vrste_revij").at("11") == 23);
    std::set<std::string> names;
    for (const auto& [id, actor] : magazines->merged()) names.insert(actor.name);
    for (const char* name : {"Večer", "Kmečki glas", "Življenje in tehnika"}) {
      CHECK_MESSAGE(names.contains(name), name);
    }
  }
  if (const auto caviar = read_real(read_pajek, {"PAJEK-PAJEK-caviar-time-intervals.paj"})) {
    CHECK(caviar->merged().size() == 110);
    std::map<std::string, std::size_t> per_network;
    std::set<std::pair<std::string, std::string>> pairs;
    std::map<std::string, std::size_t> phases;
    double sum = 0;
    for (const KeptTie& tie : caviar->ties) {
      const std::string network = tie.attributes.at("network").display();
      ++per_network[network];
      if (network != "caviar") continue;
      pairs.emplace(tie.source, tie.target);
      sum += *model::number_of_text(tie.weight);
      CHECK(tie.spells != "");
      ++phases[tie.spells];
    }
    CHECK(per_network == Counts{{"caviar", 651}, {"caviarAgr", 295}});
    CHECK(pairs.size() == 305);
    CHECK(sum == 3606);
    CHECK(phases["[1..1]"] == 26);
    CHECK(phases["[4..4]"] == 66);
    CHECK(phases["[11..11]"] == 72);
    CHECK(caviar->actor_of("110").spells.empty());
    CHECK(caviar->actor_of("1").attributes.at("caviarYears").display() == "11");
    CHECK(values_of(*caviar, "caviarLevel").size() == 5);
    CHECK(values_of(*caviar, "caviarFunction").size() > 1);
  }
  if (const auto trade = read_real(read_pajek, {"PAJEK-PAJEK-trade-arcslist-edgeslist.paj"})) {
    CHECK(trade->merged().size() == 118);
    CHECK(count_directed(*trade, true) == 515);
    CHECK(count_directed(*trade, false) == 2116);
    CHECK(values_of(*trade, "(Sub)continents") ==
          Counts{{"1", 29}, {"2", 2}, {"3", 15}, {"4", 7}, {"5", 30}, {"6", 33}, {"7", 2}});
  }
  if (const auto plants =
          read_real(read_pajek, {"PAJEK-PAJEK-companion-plants-multirelational.paj"})) {
    CHECK(plants->merged().size() == 216);
    CHECK(kinds_of_ties(*plants) == Counts{{"avoid", 127}, {"helped_by", 416}, {"helps", 456}});
    CHECK(values_of(*plants, "companionPlants").size() == 5);
  }
  if (const auto cyrillic = read_real(read_pajek, {"PAJEK-IGRAPH-bom-cyrillic.net"})) {
    CHECK(cyrillic->actors.size() == 10);
    CHECK(cyrillic->ties.size() == 6);
    CHECK(count_directed(*cyrillic, false) == 6);
    CHECK(cyrillic->actor_of("2").name == "Андреј");
    CHECK(cyrillic->actor_of("3").name == "Žnidaršič");
    CHECK(cyrillic->actor_of("4").name == "Đurđić");
    CHECK(cyrillic->actor_of("5").attributes.at("foo").display() == "a b c");
    CHECK(cyrillic->ties[0].label.size() == 18);
  }
}

TEST_CASE("real UCINET") {
  if (const auto padgett = read_real(read_dl, {"DL-UCINET-padgett-two-matrices.dat"})) {
    CHECK(padgett->actors.size() == 16);
    CHECK(kinds_of_ties(*padgett) == Counts{{"PADGM", 20}, {"PADGB", 15}});
    CHECK(count_directed(*padgett, false) == 35);
    for (const KeptTie& tie : padgett->ties) {
      CHECK(tie.source != "PUCCI");
      CHECK(tie.target != "PUCCI");
    }
  }
  if (const auto five = read_real(read_dl, {"DL-IGRAPH-edgelist1-labels-and-embedded.dl"})) {
    CHECK(five->actors.size() == 5);
    CHECK(five->arrows() == std::vector<std::string>{"george>sally", "george>jim", "sally>jim",
                                                     "billy>george", "jane>jim"});
    std::vector<std::string> weights;
    for (const KeptTie& tie : five->ties) weights.push_back(tie.weight);
    CHECK(weights == std::vector<std::string>{"", "2", "", "1", "1e-5"});
  }
  if (const auto faculty = read_real(read_dl, {"DL-TULIP-faculty-nodelist2-two-mode.txt"})) {
    CHECK(values_of(*faculty, "mode") == Counts{{"1", 37}, {"2", 30}});
    CHECK(faculty->ties.size() == 223);
  }
}

TEST_CASE("real NetDraw") {
  if (const auto mice = read_real(read_vna, {"VNA-GEPHI08-node-properties.vna"})) {
    CHECK(mice->merged().size() == 3);
    CHECK(mice->ties.size() == 3);
    CHECK(mice->actor_of("1").attributes.count("spots") == 0);
    CHECK(mice->actor_of("1").attributes.at("size").display() == "10.0");
    CHECK(mice->ties[1].weight == "10.0");
  }
  if (const auto people = read_real(read_vna, {"VNA-ICS311-no-properties.vna"})) {
    CHECK(people->merged().size() == 3);
    CHECK(people->ties.size() == 4);
    CHECK(people->actor_of("w067").name == "wendy");
    CHECK(people->actor_of("w067").attributes.at("age").display() == "23");
    CHECK(people->ties[1].weight == "2");
    CHECK(people->ties[3].weight == "5");
  }
}

TEST_CASE("real JSON") {
  if (const auto kumu = read_real(read_kumu_json, {"KUMUJSON-KUMU-project-export.json"})) {
    CHECK(kumu->actors.size() == 51);
    CHECK(kumu->ties.size() == 113);
    CHECK(count_directed(*kumu, false) == 113);
    std::set<std::set<std::string>> pairs;
    for (const KeptTie& tie : kumu->ties) pairs.insert({tie.source, tie.target});
    CHECK(pairs.size() == 109);
    std::size_t placed = 0;
    for (const KeptActor& actor : kumu->actors) placed += actor.position ? 1 : 0;
    CHECK(placed == 51);
    CHECK(values_of(*kumu, "region") ==
          Counts{{"South", 17}, {"West", 13}, {"Midwest", 12}, {"Northeast", 9}});
    CHECK(kumu->actors[0].attributes.at("2010 population") == model::Value(19400867));
    CHECK(kumu->actors[0].kind == "State");
  }
  if (const auto family =
          read_real(read_kumu_json, {"KUMUJSON-MRVC-blueprint-missing-element.json"})) {
    CHECK(family->actors.size() == 3);
    CHECK(family->ties.size() == 3);
    CHECK(kinds_of_ties(*family) == Counts{{"Family", 1}, {"Cofounder", 2}});
  }
  for (const char* name : {"JGF-SPEC1-nodes-as-arrays.json", "JGF-SPEC2-two-graphs.json"}) {
    if (const auto cars = read_real(read_jgf, {name})) {
      CHECK(cars->merged().size() == 5);
      CHECK(cars->arrows() == std::vector<std::string>{"nissan>infiniti", "toyota>lexus",
                                                       "nissan>japan", "nissan>japan"});
      CHECK(cars->ties[0].kind == "has_luxury_division");
    }
  }
  if (const auto array =
          read_real(read_cytoscape, {"CYJS-CYTOSCAPEJS-array-parallel-no-ids.json"})) {
    CHECK(array->actors.size() == 18);
    CHECK(array->ties.size() == 15);
    Counts arrows;
    for (const std::string& arrow : array->arrows()) ++arrows[arrow];
    CHECK(arrows["n08>n07"] == 4);
    CHECK(arrows["n01>n02"] == 2);
    CHECK(arrows["n02>n01"] == 1);
    CHECK(arrows["n16>n16"] == 1);
  }
  if (const auto compound = read_real(read_cytoscape, {"CYJS-CYTOSCAPEJS-compound.json"})) {
    CHECK(compound->actors.size() == 9);
    CHECK(compound->ties.size() == 7);
    CHECK(compound->actor_of("b").part_of == "compound-1");
    CHECK(compound->actor_of("a").part_of == "compound-2");
    CHECK(compound->actor_of("f").part_of.empty());
  }
  if (const auto proteins = read_real(read_cx2, {"CX2-NDEX-parallel-edges-aliases.cx2"})) {
    CHECK(proteins->actors.size() == 4);
    CHECK(proteins->actor_of("2242").name == "NBEA");
    CHECK(proteins->actor_of("2242").position == Position{114.69088149117295, 0});
    CHECK(proteins->actor_of("2242").attributes.at("bait") == model::Value("False"));
    CHECK(proteins->actor_of("2242").attributes.at("querynode") == model::Value(true));
    CHECK(proteins->ties.size() == 10);
    CHECK(proteins->ordered_pairs() == 5);
    CHECK(kinds_of_ties(*proteins) ==
          Counts{{"MuSIC_top1p", 5}, {"img_top1p", 2}, {"image_annotation", 3}});
    std::size_t without = 0;
    for (const KeptTie& tie : proteins->ties) without += tie.attributes.contains("sim") ? 0 : 1;
    CHECK(without == 3);
  }
}
