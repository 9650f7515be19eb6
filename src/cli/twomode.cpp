// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "src/cli/chosen_part.h"
#include "src/cli/console_progress.h"
#include "src/cli/text_table.h"
#include "src/cli/verbs.h"
#include "src/io/json_writer.h"
#include "src/report/projection_json.h"
#include "src/study/kinds_together.h"
#include "src/study/two_modes.h"

namespace saite::cli {
namespace {

using project::Index;

struct TwoModeChoice {
  std::string file;
  std::string kind;
  std::size_t top = 10;
  FilterOptions filter;
};

std::string as_json(const ChosenPart& part, const study::TwoModes& found) {
  io::JsonWriter w;
  w.begin_object();
  report::write_projection(w, *part.projection);
  w.plain_key("modes");
  w.begin_list();
  for (const Index mode : {Index{0}, Index{1}}) {
    w.begin_object();
    w.member_list("kinds", found.modes.kinds[mode]);
    w.member_count("size", found.modes.sizes[mode]);
    w.end_object();
  }
  w.end_list();
  w.member_number("density", found.density);
  w.plain_key("actors");
  w.begin_list();
  for (Index u = 0; u < part.projection->size(); ++u) {
    if (found.modes.mode_of[u] == project::no_index) continue;
    w.begin_object();
    w.member("id", part.key(u));
    w.member_count("mode", found.modes.mode_of[u]);
    w.member_number("degree", found.central.degree[u]);
    w.member_number("closeness", found.central.closeness[u]);
    w.member_number("betweenness", found.central.betweenness[u]);
    w.end_object();
  }
  w.end_list();
  w.member_count("meeting", found.meeting);
  w.plain_key("pairs");
  w.begin_list();
  for (const analysis::MetTogether* pair : study::least_usual_first(found)) {
    w.begin_object();
    w.member("a", part.key(pair->a));
    w.member("b", part.key(pair->b));
    w.member_count("together", pair->together);
    w.member_number("expected", pair->expected);
    w.member_number("jaccard", pair->jaccard);
    w.member_number("newman", pair->newman);
    w.member_number("p", pair->p);
    w.member_number("p_fdr", pair->q);
    w.end_object();
  }
  w.end_list();
  w.end_object();
  return w.out + "\n";
}

/// Those of a mode with the most ties, the first `top` of them.
std::string mode_table(const Cli& cli, const ChosenPart& part, const study::TwoModes& found,
                       Index mode, std::size_t top) {
  std::vector<Index> order;
  for (Index u = 0; u < part.projection->size(); ++u) {
    if (found.modes.mode_of[u] == mode) order.push_back(u);
  }
  std::ranges::stable_sort(order, std::ranges::greater(),
                           [&](Index u) { return found.central.degree[u].value_or(0); });
  const auto cell = [&](const std::optional<double>& value) {
    return value ? cli.t.number(*value, 3) : "–";
  };
  TextTable table;
  for (std::size_t column = 1; column < 4; ++column) table.align_right(column);
  table.add({study::mode_name(part.network, found.modes, mode, cli.t),
             cli.t.text("cli.twomode.degree"), cli.t.text("cli.twomode.closeness"),
             cli.t.text("cli.twomode.betweenness")});
  for (const Index u : order) {
    if (top-- == 0) break;
    table.add({part.name(u, cli.t.language()), cell(found.central.degree[u]),
               cell(found.central.closeness[u]), cell(found.central.betweenness[u])});
  }
  return table.text() + "\n";
}

std::string pair_table(const Cli& cli, const ChosenPart& part, const study::TwoModes& found,
                       std::size_t top) {
  if (found.met.empty()) return {};
  TextTable table;
  for (std::size_t column = 2; column < 7; ++column) table.align_right(column);
  table.add({cli.t.text("cli.twomode.one"), cli.t.text("cli.twomode.other"),
             cli.t.text("cli.twomode.together"), cli.t.text("cli.twomode.expected"),
             cli.t.text("cli.twomode.jaccard"), cli.t.text("cli.twomode.newman"),
             cli.t.text("cli.twomode.p")});
  for (const analysis::MetTogether* pair : study::least_usual_first(found)) {
    if (top-- == 0) break;
    table.add({part.name(pair->a, cli.t.language()), part.name(pair->b, cli.t.language()),
               cli.t.number(std::int64_t{pair->together}), cli.t.number(pair->expected, 1),
               cli.t.number(pair->jaccard, 2), cli.t.number(pair->newman, 2),
               study::p_text(pair->q, cli.t)});
  }
  return table.text() + "\n";
}

std::string as_text(const Cli& cli, const ChosenPart& part, const study::TwoModes& found,
                    std::size_t top) {
  std::string text = mode_table(cli, part, found, 0, top) + mode_table(cli, part, found, 1, top) +
                     pair_table(cli, part, found, top);
  for (const auto& line : study::two_mode_sentences(part.network, found, cli.t)) {
    text += line + "\n";
  }
  return text;
}

int tell_two_modes(const Cli& cli, const TwoModeChoice& choice) {
  int status = exit_done;
  const auto part = load_part(cli, choice.file, choice.filter, status);
  if (!part) return status;
  ConsoleProgress progress(cli.quiet);
  const auto found = study::two_modes(part->network, *part->projection, choice.kind, progress);
  progress.clear();
  if (!found) return cli.fail(found.error());
  tell_about(cli, *part);
  return cli.write(cli.json ? as_json(*part, *found) : as_text(cli, *part, *found, choice.top));
}

}  // namespace

void add_twomode(CLI::App& app, Cli& cli) {
  CLI::App* verb = add_verb(app, cli, "twomode");
  auto o = std::make_shared<TwoModeChoice>();
  verb->add_option("FILE", o->file, cli.t.text("cli.file"))->required();
  verb->add_option("--kind", o->kind, cli.t.text("cli.twomode.kind"));
  verb->add_option("--top", o->top, cli.t.text("cli.twomode.top"))
      ->check(CLI::Range(1, 1'000'000))
      ->capture_default_str();
  o->filter.add_to(*verb, cli);
  when_chosen(*verb, cli, [&cli, o] { return tell_two_modes(cli, *o); });
}

}  // namespace saite::cli
