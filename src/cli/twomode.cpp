// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>

#include "src/cli/chosen_part.h"
#include "src/cli/console_progress.h"
#include "src/cli/text_table.h"
#include "src/cli/verbs.h"
#include "src/io/json_writer.h"
#include "src/report/projection_json.h"
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

int tell_two_modes(const Cli& cli, const TwoModeChoice& choice) {
  int status = exit_done;
  const auto part = load_part(cli, choice.file, choice.filter, status);
  if (!part) return status;
  ConsoleProgress progress(cli.quiet);
  const auto found = study::two_modes(part->network, *part->projection, choice.kind, progress);
  progress.clear();
  if (!found) return cli.fail(found.error());
  tell_about(cli, *part);
  return cli.write(cli.json ? as_json(*part, *found)
                            : finding_text(study::two_mode_finding(
                                  part->network, *part->projection, *found, choice.top,
                                  part->naming(cli.t.language()), cli.t)));
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
