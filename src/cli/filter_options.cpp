// SPDX-License-Identifier: Apache-2.0
#include "src/cli/filter_options.h"

#include <algorithm>
#include <set>

#include "graph/base/text.h"
#include "graph/model/rules.h"
#include "src/present/map_style.h"

namespace saite::cli {
namespace {

/// An option that is given must be a date, the empty text is none.
Status read_date(const char* option, const std::optional<std::string>& given,
                 std::optional<PartialDate>& date) {
  if (!given) return {};
  const std::string& text = *given;
  date = PartialDate::parse(text);
  if (!date) return Error{"bad_option_date", {}, {option, text}};
  return {};
}

/// The one attribute of ties that holds numbers; nothing where there is none or a choice.
std::optional<std::string> only_number(const model::Network& network) {
  std::set<std::string, NameLess> names;
  for (const TieId id : network.ties()) {
    for (const auto& [name, value] : network.tie(id).details->attributes) {
      // NetworkX numbers parallel edges by it.
      if (name != "key" && model::number_of(value)) names.insert(name);
      if (names.size() > 1) return std::nullopt;
    }
  }
  return names.empty() ? std::nullopt : std::optional(*names.begin());
}

std::optional<project::NamedBy> named_by_of(std::string_view word) {
  const auto found = std::ranges::find(project::named_by_ids, word);
  if (found == project::named_by_ids.end()) return std::nullopt;
  return static_cast<project::NamedBy>(found - project::named_by_ids.begin());
}

/// "both", or "trust=both". False where it is neither.
bool take_report(const std::string& word, project::Reports& reports) {
  const std::size_t sign = word.rfind('=');
  const std::size_t begin = sign == std::string::npos ? 0 : sign + 1;
  const auto by = named_by_of(std::string_view(word).substr(begin));
  if (!by || sign == 0) return false;
  if (sign == std::string::npos) {
    reports.all = *by;
  } else {
    reports.of_kinds.emplace_back(word.substr(0, sign), *by);
  }
  return true;
}

/// --ties: whose reports count; with `drawing` also how ties are drawn.
void add_ties(CLI::App& verb, const Cli& cli, project::Reports& reports,
              std::optional<std::string>* drawing, const std::string& group) {
  const auto take = [&reports, drawing](const std::string& word) {
    if (take_report(word, reports)) return;
    if (drawing != nullptr && (word == present::backbone_ties || word == present::all_ties)) {
      *drawing = word;
      return;
    }
    const std::string drawn = drawing == nullptr ? "" : ",backbone,all";
    throw CLI::ValidationError("--ties",
                               word + " not in {either,both,sender,receiver" + drawn + "}");
  };
  const char* words = drawing == nullptr ? "cli.filter.ties" : "cli.export.ties";
  verb.add_option_function<std::vector<std::string>>(
          "--ties",
          [take](const std::vector<std::string>& given) {
            for (const std::string& word : given) take(word);
          },
          cli.t.text(words))
      ->delimiter(',')
      ->group(group);
}

}  // namespace

void FilterOptions::add_to(CLI::App& verb, const Cli& cli, std::optional<std::string>* drawing) {
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
  add_ties(verb, cli, reports_, drawing, group);
  verb.add_option("--min-kinds", min_kinds_, cli.t.text("cli.filter.min_kinds"))
      ->check(CLI::Range(1, 99))
      ->group(group);
  verb.add_flag("--directed", directed_, cli.t.text("cli.filter.directed"))->group(group);
  verb.add_flag("--weighted", weighted_, cli.t.text("cli.filter.weighted"))->group(group);
  verb.add_option("--weight", weight_by_, cli.t.text("cli.filter.weight"))->group(group);
  verb.add_option("--combine", combine_, cli.t.text("cli.filter.combine"))
      ->check(CLI::IsMember({"kinds", "sum", "max"}))
      ->group(group);
}

Result<project::ProjectionOptions> FilterOptions::projection() const {
  project::ProjectionOptions options;
  options.directed = directed_;
  options.weighted = weighted_ || !weight_by_.empty();
  options.weight_by = weight_by_ == "weight" ? std::string() : weight_by_;
  options.combine = combine_ == "kinds" ? project::Combine::kinds
                    : combine_ == "sum" ? project::Combine::sum
                    : combine_ == "max" ? project::Combine::max
                                        : project::Combine::automatic;
  project::Filter& filter = options.filter;
  filter.kinds = kinds_;
  filter.tie_kinds = tie_kinds_;
  if (auto ok = read_date("--at", at_, filter.from); !ok) return ok.error();
  filter.to = filter.from;
  if (auto ok = read_date("--from", from_, filter.from); !ok) return ok.error();
  if (auto ok = read_date("--to", to_, filter.to); !ok) return ok.error();
  if (!DateSpan{filter.from, filter.to}.in_order()) {
    return Error{"from_after_to", {}, {filter.from->text(), filter.to->text()}};
  }
  filter.reports = reports_;
  filter.min_kinds = min_kinds_;
  if (!within_.empty()) filter.within = within_;
  for (const std::string& condition : where_) {
    const std::size_t sign = condition.find('=');
    if (sign == std::string::npos || sign == 0) return Error{"bad_condition", {}, {condition}};
    filter.where.push_back({condition.substr(0, sign), condition.substr(sign + 1)});
  }
  return options;
}

void FilterOptions::remark(const Cli& cli, const model::Network& network) const {
  const auto ties = network.ties();
  if (!weight_by_.empty() && weight_by_ != "weight") return;
  const bool all_alike =
      std::ranges::all_of(ties, [&](TieId id) { return network.tie(id).weight == 1; });
  if (!weighted_ || !all_alike) return;
  if (const auto name = only_number(network)) cli.info(cli.t.tr("cli.weight.offer", *name));
}

}  // namespace saite::cli
