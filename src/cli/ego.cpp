// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>

#include "src/cli/chosen_part.h"
#include "src/cli/console_progress.h"
#include "src/cli/verbs.h"
#include "src/io/json_writer.h"
#include "src/report/contacts_picture.h"
#include "src/report/projection_json.h"
#include "src/study/ego_map.h"

namespace saite::cli {
namespace {

struct EgoChoice {
  std::string file;
  std::string id;
  std::string output;
  study::EgoQuery query{ActorId(0)};
  FilterOptions filter;
};

void write_contact(io::JsonWriter& w, const ChosenPart& part, const study::EgoResult& result,
                   const analysis::EgoContact& contact) {
  const auto labels = [&](std::string_view key, const std::vector<project::Index>& of) {
    std::vector<std::string> names;
    for (const project::Index label : of) names.push_back(result.found.labels[label]);
    w.member_list(key, names);
  };
  w.begin_object();
  w.member("id", part.key(contact.actor));
  w.member_number("strength", contact.strength);
  w.member_count("ring", contact.ring + 1);
  w.member_count("ties_to_other_contacts", contact.ties);
  labels("gives", contact.gives);
  labels("sole_source_of", contact.sole_of);
  w.end_object();
}

void write_diversity(io::JsonWriter& w, const study::EgoResult& result, std::size_t which) {
  const project::Grouping& grouping = result.groupings[which];
  const analysis::EgoDiversity& found = result.diversity[which];
  w.begin_object();
  w.member("by", grouping.key);
  w.member_number("blau", found.blau);
  w.plain_key("groups");
  w.begin_object();
  for (project::Index g = 0; g < grouping.group_count(); ++g) {
    if (found.sizes[g] == 0) continue;
    w.key(grouping.names[g]);
    w.number(static_cast<std::int64_t>(found.sizes[g]));
  }
  w.end_object();
  w.member_count("in_no_group", found.outside);
  w.end_object();
}

std::string as_json(const ChosenPart& part, const EgoChoice& choice,
                    const study::EgoResult& result) {
  io::JsonWriter w;
  w.begin_object();
  report::write_projection(w, *part.projection);
  w.member("ego", choice.id);
  w.member("by", choice.query.by);
  w.member_count("ties_among_contacts", result.found.ties_among);
  w.member_number("density", result.found.density);
  w.member_number("effective_size", result.found.effective_size);
  w.plain_key("contacts");
  w.begin_list();
  for (const auto& contact : result.found.contacts) write_contact(w, part, result, contact);
  w.end_list();
  w.plain_key("diversity");
  w.begin_list();
  for (std::size_t i = 0; i < result.groupings.size(); ++i) write_diversity(w, result, i);
  w.end_list();
  w.end_object();
  return w.out + "\n";
}

std::string as_text(const Cli& cli, const ChosenPart& part, const study::EgoResult& result) {
  std::string text;
  for (const study::EgoCircle& circle : study::ego_circles(part.network, result, cli.t)) {
    std::string names;
    for (const project::Index i : circle.contacts) {
      names +=
          (names.empty() ? "" : ", ") + part.name(result.found.contacts[i].actor, cli.t.language());
    }
    text += circle.name + ": " + names + "\n";
  }
  if (!text.empty()) text += "\n";
  const auto finding =
      study::ego_finding(part.network, result, part.naming(cli.t.language()), cli.t);
  for (const std::string& sentence : finding.sentences) text += sentence + "\n";
  return text;
}

int save_picture(const Cli& cli, const ChosenPart& part, const EgoChoice& choice,
                 const study::EgoResult& result, report::PictureFormat format) {
  const auto studio = report::Studio::create(text::FontSource::system);
  if (!studio) return cli.fail(studio.error());
  report::PictureOptions picture;
  picture.language = cli.t.language();
  picture.seed = cli.seed;
  ConsoleProgress progress(cli.quiet);
  const auto bytes =
      report::contacts_picture(part.network, result, format, picture, *studio, cli.t, progress);
  progress.clear();
  if (!bytes) return cli.fail(bytes.error());
  return cli.write(*bytes, choice.output);
}

int tell_ego(const Cli& cli, EgoChoice choice) {
  const auto format = report::picture_format(choice.output);
  if (!choice.output.empty() && !format) {
    return cli.fail(Error{"unknown_format", choice.output, {choice.output}});
  }
  if (choice.query.by == "strength") choice.filter.ask_weighted();
  choice.query.seed = cli.seed;
  int status = exit_done;
  const auto part = load_part(cli, choice.file, choice.filter, status);
  if (!part) return status;
  const auto ego = part->actor(choice.id);
  if (!ego) return cli.fail(ego.error());
  choice.query.ego = part->projection->actor(*ego);
  ConsoleProgress progress(cli.quiet);
  const auto result = study::ego_map(part->network, part->projection, choice.query, progress);
  progress.clear();
  if (!result) return cli.fail(result.error());
  tell_about(cli, *part);
  if (format) {
    const int saved = save_picture(cli, *part, choice, *result, *format);
    if (saved != exit_done) return saved;
  }
  return cli.write(cli.json ? as_json(*part, choice, *result) : as_text(cli, *part, *result));
}

}  // namespace

void add_ego(CLI::App& app, Cli& cli) {
  CLI::App* verb = add_verb(app, cli, "ego");
  auto o = std::make_shared<EgoChoice>();
  const auto text = [&](const char* key) { return std::string(cli.t.text(key)); };
  verb->add_option("FILE", o->file, text("cli.file"))->required();
  verb->add_option("ID", o->id, text("cli.ego.id"))->required();
  verb->add_option("--by", o->query.by, text("cli.ego.by"))->capture_default_str();
  verb->add_option("--diversity", o->query.diversity_by, text("cli.ego.diversity"))
      ->delimiter(',')
      ->capture_default_str();
  verb->add_option("-o,--output", o->output, text("cli.ego.output"));
  o->filter.add_to(*verb, cli);
  when_chosen(*verb, cli, [&cli, o] { return tell_ego(cli, *o); });
}

}  // namespace saite::cli
