// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>

#include "src/cli/chosen_part.h"
#include "src/cli/console_progress.h"
#include "src/cli/verbs.h"
#include "src/io/json_writer.h"
#include "src/report/invitation_table.h"
#include "src/report/projection_json.h"
#include "src/study/inviting.h"
#include "src/study/projection_line.h"

namespace saite::cli {
namespace {

struct InviteChoice {
  std::string file;
  std::vector<std::string> coming;
  std::vector<std::string> not_these;
  std::string format = "text";
  study::InviteQuery query;
  FilterOptions filter;
};

/// Ids of people as they are written, as the wish has them.
Status name_people(const ChosenPart& part, InviteChoice& choice) {
  const auto add = [&](const std::vector<std::string>& keys, std::vector<ActorId>& out) -> Status {
    const auto indices = part.actors(keys);
    if (!indices) return indices.error();
    for (const project::Index u : *indices) out.push_back(part.projection->actor(u));
    return {};
  };
  if (auto ok = add(choice.coming, choice.query.coming); !ok) return ok;
  return add(choice.not_these, choice.query.not_these);
}

void write_groups(io::JsonWriter& w, std::string_view key, const study::InviteResult& result,
                  const std::vector<analysis::GroupRef>& refs) {
  w.plain_key(key);
  w.begin_list();
  for (const analysis::GroupRef ref : refs) {
    const project::Grouping& grouping = result.groupings[ref.grouping];
    w.begin_object();
    w.member("grouping", grouping.key);
    w.member("group", grouping.names[ref.group]);
    w.end_object();
  }
  w.end_list();
}

std::string invite_json(const ChosenPart& part, const study::InviteResult& result) {
  io::JsonWriter w;
  w.begin_object();
  report::write_projection(w, *part.projection);
  w.plain_key("groups");
  w.number(static_cast<double>(result.found.groups));
  w.plain_key("smallest");
  w.flag(result.found.smallest);
  w.plain_key("seats");
  w.begin_list();
  for (const analysis::InviteSeat& seat : result.found.seats) {
    w.begin_object();
    w.member("id", part.key(seat.actor));
    write_groups(w, "speaks_for", result, seat.speaks_for);
    w.plain_key("instead");
    w.begin_list();
    for (const project::Index u : seat.instead) w.text(part.key(u));
    w.end_list();
    w.end_object();
  }
  w.end_list();
  write_groups(w, "nobody", result, result.found.nobody);
  w.end_object();
  return w.out + "\n";
}

std::string invite_text(const Cli& cli, const ChosenPart& part, const study::InviteResult& result) {
  const auto seats = static_cast<std::int64_t>(result.found.seats.size());
  std::string text = cli.t.trn("invite.summary", seats, result.found.groups) + "\n";
  text += study::invitation_text(part.network, result, cli.t);
  return text + cli.t.text(result.found.smallest ? "invite.smallest" : "invite.not_proved") + "\n";
}

int find_invitation(const Cli& cli, InviteChoice choice) {
  int status = exit_done;
  const auto part = load_part(cli, choice.file, choice.filter, status);
  if (!part) return status;
  choice.query.seed = cli.seed;
  if (auto ok = name_people(*part, choice); !ok) return cli.fail(ok.error());
  ConsoleProgress progress(cli.quiet);
  const auto result = study::invite_people(part->network, part->projection, choice.query, progress);
  progress.clear();
  if (!result) return cli.fail(result.error());
  cli.info(study::projection_line(part->network, *part->projection, cli.t));
  if (cli.json) return cli.write(invite_json(*part, *result));
  if (choice.format == "csv")
    return cli.write(report::invitation_csv(part->network, *result, cli.t));
  return cli.write(invite_text(cli, *part, *result));
}

}  // namespace

void add_invite(CLI::App& app, Cli& cli) {
  CLI::App* verb = add_verb(app, cli, "invite");
  auto o = std::make_shared<InviteChoice>();
  const auto text = [&](const char* key) { return std::string(cli.t.text(key)); };
  verb->add_option("FILE", o->file, text("cli.file"))->required();
  verb->add_option("--groupings", o->query.groupings, text("cli.invite.groupings"))
      ->delimiter(',')
      ->capture_default_str();
  verb->add_option("--coming", o->coming, text("cli.invite.coming"))->delimiter(',');
  verb->add_option("--not", o->not_these, text("cli.invite.not"))->delimiter(',');
  verb->add_flag("--through-ties", o->query.through_ties, text("cli.invite.through_ties"));
  verb->add_option("--format", o->format, text("cli.invite.format"))
      ->check(CLI::IsMember({"text", "csv"}))
      ->capture_default_str();
  o->filter.add_to(*verb, cli);
  when_chosen(*verb, cli, [&cli, o] { return find_invitation(cli, *o); });
}

}  // namespace saite::cli
