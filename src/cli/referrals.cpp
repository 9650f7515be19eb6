// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>

#include "src/cli/chosen_part.h"
#include "src/cli/console_progress.h"
#include "src/cli/text_table.h"
#include "src/cli/verbs.h"
#include "src/io/json_writer.h"
#include "src/report/projection_json.h"
#include "src/study/referring.h"

namespace saite::cli {
namespace {

using project::Index;

struct ReferralsChoice {
  std::string file;
  std::vector<std::string> tie_kinds = {"referral"};
  study::ReferringQuery query;
  FilterOptions filter;
};

void write_ids(io::JsonWriter& w, const ChosenPart& part, const std::vector<Index>& actors) {
  w.begin_list();
  for (const Index u : actors) w.text(part.key(u));
  w.end_list();
}

void write_way(io::JsonWriter& w, const ChosenPart& part, const analysis::ReferralWay& way) {
  w.begin_object();
  w.member("door", part.key(way.door));
  w.member("service", part.key(way.service));
  w.member_number("handovers",
                  way.handovers ? std::optional<double>(*way.handovers) : std::nullopt);
  w.member_number("best_chance", way.best_chance);
  w.plain_key("best_route");
  write_ids(w, part, way.route);
  w.member_number("chance_now", way.chance_now);
  w.end_object();
}

std::string as_json(const ChosenPart& part, const study::Referring& result) {
  io::JsonWriter w;
  w.begin_object();
  report::write_projection(w, *result.projection);
  w.plain_key("doors");
  w.begin_list();
  for (std::size_t d = 0; d < result.doors.size(); ++d) {
    w.begin_object();
    w.member("id", part.key(result.doors[d]));
    w.member_number("arriving_now", result.found.arriving[d]);
    w.end_object();
  }
  w.end_list();
  w.plain_key("services");
  write_ids(w, part, result.services);
  w.plain_key("ways");
  w.begin_list();
  for (const analysis::ReferralWay& way : result.found.ways) write_way(w, part, way);
  w.end_list();
  w.plain_key("dead_ends");
  write_ids(w, part, result.found.dead_ends);
  w.plain_key("loops");
  w.begin_list();
  for (const auto& members : result.found.loops) write_ids(w, part, members);
  w.end_list();
  w.member_count("ties", result.numbers.ties);
  w.member_count("ties_without_numbers", result.numbers.ties_without_numbers);
  w.member_count("ties_without_direction", result.numbers.ties_without_direction);
  w.member_count("ties_untried", result.numbers.ties_untried);
  w.member_count("ties_of_few", result.numbers.ties_of_few);
  w.end_object();
  return w.out + "\n";
}

/// Numbers that cannot be are wrong in the file, not in what was asked.
int fail(const Cli& cli, const Error& reason) {
  const int status = cli.fail(reason);
  const bool in_file = reason.code == "bad_referral_number" || reason.code == "more_completed";
  return in_file ? exit_input : status;
}

int tell_referrals(const Cli& cli, ReferralsChoice choice) {
  choice.filter.ask_directed();
  choice.filter.ask_tie_kinds(choice.tie_kinds);
  int status = exit_done;
  const auto part = load_part(cli, choice.file, choice.filter, status);
  if (!part) return status;
  ConsoleProgress progress(cli.quiet);
  const auto result = study::refer(part->network, part->projection, choice.query, progress);
  progress.clear();
  if (!result) return fail(cli, result.error());
  tell_about(cli, *part);
  return cli.write(cli.json ? as_json(*part, *result)
                            : finding_text(study::referring_finding(
                                  *result, part->naming(cli.t.language()), cli.t)));
}

}  // namespace

void add_referrals(CLI::App& app, Cli& cli) {
  CLI::App* verb = add_verb(app, cli, "referrals");
  auto o = std::make_shared<ReferralsChoice>();
  const auto text = [&](const char* key) { return std::string(cli.t.text(key)); };
  verb->add_option("FILE", o->file, text("cli.file"))->required();
  verb->add_option("--door", o->query.doors, text("cli.referrals.door"))->delimiter(',');
  verb->add_option("--service", o->query.services, text("cli.referrals.service"))
      ->delimiter(',')
      ->required();
  verb->add_option("--tie-kind", o->tie_kinds, text("cli.referrals.tie_kind"))
      ->delimiter(',')
      ->capture_default_str();
  o->filter.add_to(*verb, cli);
  when_chosen(*verb, cli, [&cli, o] { return tell_referrals(cli, *o); });
}

}  // namespace saite::cli
