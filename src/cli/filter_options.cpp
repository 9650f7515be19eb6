// SPDX-License-Identifier: Apache-2.0
#include "src/cli/filter_options.h"

namespace saite::cli {
namespace {

Status read_date(const char* option, const std::string& text, std::optional<PartialDate>& date) {
  if (text.empty()) return {};
  date = PartialDate::parse(text);
  if (!date) return Error{"bad_option_date", {}, {option, text}};
  return {};
}

}  // namespace

void FilterOptions::add_to(CLI::App& verb, const Cli& cli) {
  const std::string group = cli.t.text("cli.filters");
  verb.add_option("--kinds", kinds_, cli.t.text("cli.filter.kinds"))->delimiter(',')->group(group);
  verb.add_option("--tie-kinds", tie_kinds_, cli.t.text("cli.filter.tie_kinds"))
      ->delimiter(',')
      ->group(group);
  verb.add_option("--at", at_, cli.t.text("cli.filter.at"))->group(group);
  verb.add_option("--from", from_, cli.t.text("cli.filter.from"))->group(group);
  verb.add_option("--to", to_, cli.t.text("cli.filter.to"))->group(group);
  verb.add_option("--within", within_, cli.t.text("cli.filter.within"))->group(group);
  verb.add_option("--where", where_, cli.t.text("cli.filter.where"))->group(group);
  verb.add_flag("--directed", directed_, cli.t.text("cli.filter.directed"))->group(group);
  verb.add_flag("--weighted", weighted_, cli.t.text("cli.filter.weighted"))->group(group);
}

Result<project::ProjectionOptions> FilterOptions::projection() const {
  project::ProjectionOptions options;
  options.directed = directed_;
  options.weighted = weighted_;
  project::Filter& filter = options.filter;
  filter.kinds = kinds_;
  filter.tie_kinds = tie_kinds_;
  if (auto ok = read_date("--at", at_, filter.from); !ok) return ok.error();
  filter.to = filter.from;
  if (auto ok = read_date("--from", from_, filter.from); !ok) return ok.error();
  if (auto ok = read_date("--to", to_, filter.to); !ok) return ok.error();
  if (!within_.empty()) filter.within = within_;
  for (const std::string& condition : where_) {
    const std::size_t sign = condition.find('=');
    if (sign == std::string::npos || sign == 0) return Error{"bad_condition", {}, {condition}};
    filter.where.push_back({condition.substr(0, sign), condition.substr(sign + 1)});
  }
  return options;
}

}  // namespace saite::cli
