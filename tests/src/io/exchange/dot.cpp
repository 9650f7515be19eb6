// SPDX-License-Identifier: Apache-2.0
// DOT through Graphviz' parser in a process of its own.
#include <doctest/doctest.h>

#include <chrono>
#include <fstream>

#include "src/io/exchange/helper_process.h"
#include "src/io/exchange/read_dot.h"
#include "tests/src/io/exchange/importing.h"
#include "tests/support/temp_folder.h"

namespace saite::exchange::test {
namespace {

Read read_gv(const std::string& text, const ReadOptions& options = {}) {
  return read_files({{"graph.gv", text}}, options, "dot");
}

}  // namespace

TEST_CASE("graphs with and without direction; no tie is doubled") {
  CHECK(ties_of(read_gv("graph { a -- b -- c; a -- b [weight=2] }").net()) == "a-b a-b*2 b-c");
  CHECK(ties_of(read_gv("digraph { a -> {b c} -> d }").net()) == "a>b a>c b>d c>d");
  CHECK(ties_of(read_gv("strict graph { a -- b; b -- a }").net()) == "a-b");
  CHECK(read_gv("graph { a; \"b c\" }").net().actor_count() == 2);
}

TEST_CASE("labels are names: escapes, records, HTML; what they were is said") {
  const Read read = read_gv(
      "digraph Name {\n"
      "  a [label=\"Anna\\nKirse\"]; b [label=\"\\N\"]; plain;\n"
      "  r [shape=record, label=\"<p>left |{up | <q>down }\"];\n"
      "  h [label=<<b>Jana</b> &amp; <i>Ilze</i>>] }");
  const model::Network& net = read.net();
  CHECK(net.info.title == "Name");
  CHECK(actor_of(net, "a").name.plain() == "Anna\nKirse");
  CHECK(actor_of(net, "b").name.empty());
  CHECK(actor_of(net, "plain").name.empty());
  CHECK(actor_of(net, "r").name.plain() == "left | up | down");
  CHECK(actor_of(net, "h").name.plain() == "Jana & Ilze");
  CHECK(read.noted("html_label") == 1);
}

TEST_CASE("attributes, ports, places and clusters") {
  const Read read = read_gv(
      "digraph { node [shape=box]; a:w -> b:p:se [label=\"x\", visits=3];\n"
      "  a [pos=\"10,20!\", age=41];\n"
      "  subgraph cluster_k { subgraph cluster_in { c } label=\"The choir\"; b } }");
  const model::Network& net = read.net();
  CHECK(attribute_of(net, "a", "age") == model::Value(41));
  CHECK(attribute_of(net, "a", "shape") == model::Value("box"));
  CHECK(actor_of(net, "a").position == Position{10, -20});
  CHECK(attribute_of(net, "b", "cluster") == model::Value("The choir"));
  CHECK(attribute_of(net, "c", "cluster") == model::Value("cluster_in"));
  CHECK(attribute_of(net, "a", "cluster") == model::Value("missing"));
  const model::Object& tie = net.tie(net.ties().front()).details->attributes;
  CHECK(*model::find(tie, "label") == model::Value("x"));
  CHECK(*model::find(tie, "visits") == model::Value(3));
  CHECK(*model::find(tie, "tailport") == model::Value("w"));
  CHECK(*model::find(tie, "headport") == model::Value("p:se"));
}

TEST_CASE("ties say how they are drawn: none, both, back") {
  CHECK(ties_of(
            read_gv("digraph { a -> b [dir=none]; c -> d [dir=back]; e -> f [dir=both] }").net()) ==
        "a-b d>c e-f");
}

TEST_CASE("a declared encoding is believed") {
  const Read read = read_gv("graph { graph [charset=latin1]; a [label=\"\xE2\xE3\"] }");
  CHECK(actor_of(read.net(), "a").name.plain() == "âã");
}

TEST_CASE("DOT is told by its content") {
  const auto sure = [](std::string_view text) {
    return recognise_dot({.bytes = text, .text = text, .ending = "", .whole = true});
  };
  CHECK(sure("digraph{a->b}") == Sure::certain);
  CHECK(sure("// said\n/* more */ # and\nStrict GRAPH \"x\" { }") == Sure::certain);
  CHECK(sure("graphs of all sorts {") == Sure::no);
  CHECK(sure("graph without brackets") == Sure::no);
  CHECK(sure("{\"graph\": {}}") == Sure::no);
}

TEST_CASE("what is broken is said with its line") {
  const Read read = read_gv("digraph {\n  a -> b;\n  a ->\n}\n");
  CHECK_FALSE(read.network.has_value());
  CHECK(read.note("dot_broken").line >= 3);
  CHECK_FALSE(read_gv("digraph { a -> ").network.has_value());
  CHECK_FALSE(read_gv("").network.has_value());
  CHECK(read_gv("graph { a -- b } graph { c -- d }").noted("more_graphs") == 1);
}

TEST_CASE("what Graphviz doubts is said, and read") {
  const Read read = read_gv("graph {\n a [w=1.5x=2];\n a -- b }");
  CHECK(read.net().tie_count() == 1);
  CHECK(read.noted("dot_doubtful") == 1);
}

TEST_CASE("what the process writes is not trusted") {
  const auto records = [](std::string_view output) {
    const ReadOptions options;
    Assembler assembler(options);
    assembler.expect("x", "dot");
    NullProgress progress;
    REQUIRE(read_dot_records(output, {{}, options, assembler, progress}).has_value());
    return assembler.notes().has_errors();
  };
  CHECK_FALSE(records("[[\"graph\", \"\", false, {}], [\"end\"]]"));
  CHECK(records("[[\"graph\", \"\", false, {}],"));  // it was ended
  CHECK(records("[[\"graph\", \"\", false, {}]]"));
  CHECK(records(""));
  CHECK(records("[[\"node\"], [\"edge\", 1, 2], 7, [\"error\"]]"));
}

TEST_CASE("a helper is ended: cancelled, too slow, too talkative, gone") {
  struct Stopped final : Progress {
    void report(double) override {}
    [[nodiscard]] bool cancelled() const override { return true; }
  };
  const saite::test::TempFolder folder;
  const auto script = [&](const char* name, const char* lines) {
    std::ofstream(folder / name) << "#!/bin/sh\n" << lines << "\n";
    std::filesystem::permissions(folder / name, std::filesystem::perms::owner_all);
    return folder / name;
  };
  NullProgress progress;
  Stopped stopped;
  using Clock = std::chrono::steady_clock;
  const auto begun = Clock::now();
  const auto sleeps = script("sleeps", "exec /bin/sleep 100");
  CHECK(run_helper(sleeps, "x", {}, stopped).end == HelperEnd::cancelled);
  CHECK(run_helper(sleeps, "x", {.seconds = 0}, progress).end == HelperEnd::took_long);
  const auto talks = script("talks", "while :; do echo yes yes yes yes; done");
  CHECK(run_helper(talks, "x", {.most_output = 10'000}, progress).end == HelperEnd::wrote_much);
  CHECK(run_helper(script("fails", "exit 3"), std::string(1'000'000, 'x'), {}, progress).end ==
        HelperEnd::crashed);
  CHECK(run_helper(script("dies", "kill -9 $$"), "x", {}, progress).end == HelperEnd::crashed);
  CHECK(run_helper(folder / "nobody", "x", {}, progress).end == HelperEnd::not_started);
  const HelperRun back =
      run_helper(script("cats", "exec /bin/cat"), std::string(3'000'000, 'y'), {}, progress);
  CHECK(back.end == HelperEnd::done);
  CHECK(back.output.size() == 3'000'000);
  CHECK(Clock::now() - begun < std::chrono::seconds(60));  // nothing waited for the sleepers
}

}  // namespace saite::exchange::test
