// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "graph/analysis/registry/registry.h"
#include "src/cli/verbs.h"
#include "src/io/json_writer.h"

namespace saite::cli {
namespace {

using analysis::MeasureInfo;
using analysis::Subject;

const char* subject_id(Subject subject) {
  switch (subject) {
    case Subject::actor:
      return "actor";
    case Subject::tie:
      return "tie";
    case Subject::network:
      return "network";
    case Subject::group:
      return "group";
  }
  return "";
}

std::string sentence(const Cli& cli, const MeasureInfo& info, const char* what) {
  const std::string prefix =
      info.subject == Subject::actor ? "" : std::string(subject_id(info.subject)) + ".";
  return cli.t.text(("measure." + prefix + std::string(info.id) + "." + what).c_str());
}

/// "O(m) a step": the formula as it is, what it is for in the language.
std::string cost_text(const Cli& cli, std::string_view cost) {
  const std::size_t end = cost.rfind(") ");
  if (end == std::string_view::npos) return std::string(cost);
  std::string key(cost.substr(end + 2));
  std::ranges::replace(key, ' ', '_');
  return std::string(cost.substr(0, end + 2)) + cli.t.text(("cost." + key).c_str());
}

std::string as_json(const Cli& cli) {
  io::JsonWriter w;
  w.begin_list();
  for (const MeasureInfo& info : analysis::measures()) {
    w.begin_object();
    w.member("id", info.id);
    w.member("subject", subject_id(info.subject));
    w.member("name", sentence(cli, info, "name"));
    w.member("meaning", sentence(cli, info, "meaning"));
    w.plain_key("needs_groups");
    w.flag(info.needs_groups);
    w.plain_key("parameters");
    w.begin_list();
    for (const Parameter& parameter : info.parameters) {
      w.begin_object();
      w.member("id", parameter.id);
      w.plain_key("standard");
      w.number(parameter.standard);
      w.plain_key("least");
      w.number(parameter.min);
      w.plain_key("most");
      w.number(parameter.max);
      w.plain_key("whole");
      w.flag(parameter.whole);
      w.end_object();
    }
    w.end_list();
    w.plain_key("own");
    w.flag(info.own);
    w.member("cost", info.cost);
    w.member("source", info.source);
    w.end_object();
  }
  w.end_list();
  return w.out + "\n";
}

std::string as_text(const Cli& cli) {
  std::string text;
  std::optional<Subject> subject;
  for (const MeasureInfo& info : analysis::measures()) {
    if (subject != info.subject) {
      subject = info.subject;
      if (!text.empty()) text += "\n";
      text += cli.t.text((std::string("cli.measures.of_") + subject_id(*subject)).c_str());
      text += "\n\n";
    }
    text += std::string(info.id) + "  (" + sentence(cli, info, "name") + ")\n";
    text += "    " + sentence(cli, info, "meaning") + "\n";
    for (const Parameter& parameter : info.parameters) {
      text +=
          "    " +
          cli.t.tr("cli.measures.parameter", std::string(info.id) + "." + std::string(parameter.id),
                   parameter.standard, parameter.min, parameter.max) +
          "\n";
    }
    if (info.needs_groups) text += std::string("    ") + cli.t.text("cli.measures.groups") + "\n";
    const char* const how = info.own ? "cli.measures.cost_own" : "cli.measures.cost";
    text += "    " + cli.t.tr(how, cost_text(cli, info.cost), info.source) + "\n";
  }
  return text;
}

}  // namespace

void add_measures(CLI::App& app, Cli& cli) {
  CLI::App* verb = add_verb(app, cli, "measures");
  verb->callback([&cli] {
    cli.chosen = [&cli] { return cli.write(cli.json ? as_json(cli) : as_text(cli)); };
  });
}

}  // namespace saite::cli
