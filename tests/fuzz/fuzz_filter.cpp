// SPDX-License-Identifier: Apache-2.0
// Any options of a filter, as a person writes them, on any small network: what is read of them and
// what passes is what a plain transcription of the rules says. The input is text: a line an option
// ("where role=baker"), then an empty line, then whatever makes the network.

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "graph/project/filter.h"
#include "src/cli/filter_options.h"
#include "src/cli/verbs.h"
#include "tests/fuzz/any_network.h"
#include "tests/fuzz/choices.h"

namespace {

using namespace saite;  // a program of one file
using fuzz::require;
using project::Filter;
using std::chrono::sys_days;
using std::chrono::year_month_day;

// --- dates, by the calendar of the standard library ---

struct Days {
  sys_days first;
  sys_days last;
};

bool digits(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// All days that the text may mean; nothing where it is no date.
std::optional<Days> days_of(std::string_view text) {
  using namespace std::chrono;
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
  if (text.size() > 4 && text[4] != '-') return std::nullopt;
  if (text.size() > 7 && text[7] != '-') return std::nullopt;
  const auto part = [&](std::size_t at, std::size_t count) {
    return digits(text.substr(at, count)) ? std::stoi(std::string(text.substr(at, count))) : -1;
  };
  const int y = part(0, 4);
  if (y < 1) return std::nullopt;
  const int m = text.size() > 4 ? part(5, 2) : 0;
  const int d = text.size() > 7 ? part(8, 2) : 0;
  if (m < 0 || d < 0) return std::nullopt;
  const auto y_m_d = [&](int month_of, int day_of) {
    return year_month_day(year(y), month(static_cast<unsigned>(month_of)),
                          day(static_cast<unsigned>(day_of)));
  };
  if (text.size() == 4) return Days{y_m_d(1, 1), y_m_d(12, 31)};
  const year_month_day first = y_m_d(m, text.size() == 7 ? 1 : d);
  if (!first.ok()) return std::nullopt;
  if (text.size() == 10) return Days{first, first};
  return Days{first, year_month_day_last(first.year(), month_day_last(first.month()))};
}

Days days_of(const PartialDate& date) {
  const auto days = days_of(date.text());
  require(days.has_value());
  return *days;
}

void check_date(const std::string& text) {
  const auto read = PartialDate::parse(text);
  const auto days = days_of(text);
  require(read.has_value() == days.has_value());
  if (!read) return;
  require(read->text() == text);
  const auto number = [](sys_days at) {
    const year_month_day date(at);
    return static_cast<int>(date.year()) * 10000 +
           static_cast<int>(static_cast<unsigned>(date.month())) * 100 +
           static_cast<int>(static_cast<unsigned>(date.day()));
  };
  require(read->first_day() == number(days->first));
  require(read->last_day() == number(days->last));
}

/// Whether something of this span may have been there on a day of the filter's.
bool meets(const DateSpan& span, const Filter& filter) {
  if (filter.from && span.until && days_of(*span.until).last < days_of(*filter.from).first) {
    return false;
  }
  return !(filter.to && span.since && days_of(*span.since).first > days_of(*filter.to).last);
}

// --- what is asked of an actor, rule by rule ---

std::vector<std::string> texts(const model::Value& value) {
  std::vector<std::string> found;
  if (value.list() != nullptr) {
    for (const model::Value& item : *value.list()) {
      if (!item.display().empty()) found.push_back(item.display());
    }
  } else if (!value.display().empty()) {
    found.push_back(value.display());
  }
  return found;
}

const model::Value* attribute_of(const model::Actor& actor, const std::string& name) {
  for (const auto& [key, value] : actor.details->attributes) {
    if (key == name && !value.is_null()) return &value;
  }
  return nullptr;
}

const std::set<std::string> field_names{"kind", "subtype", "consent", "source", "tag",
                                        "name", "id",      "since",   "until",  "part_of"};

std::vector<std::string> field(const model::Network& network, const model::Actor& actor,
                               const std::string& name) {
  const auto year = [](const std::optional<PartialDate>& date) {
    return date ? std::to_string(date->year()) : std::string();
  };
  if (name == "tag") return actor.details->tags;
  const std::map<std::string, std::string> fields{
      {"kind", network.actor_kinds()[actor.kind].id},
      {"subtype", actor.details->subtype},
      {"consent", actor.details->consent},
      {"source", actor.details->source},
      {"name", actor.display_name(network.info.language)},
      {"id", actor.key},
      {"since", year(actor.dates.since)},
      {"until", year(actor.dates.until)},
      {"part_of", actor.part_of ? network.actor(*actor.part_of).key : ""}};
  if (fields.at(name).empty()) return {};
  return {fields.at(name)};
}

/// The rule of graph/project/field.h: what a key means, and its name without a prefix.
enum class Meaning { field, attribute, container, none };

Meaning meaning_of(const model::Network& network, std::string& key) {
  const bool own = key.starts_with("detected:");
  const bool others = !own && key.starts_with("attribute:");
  if (own || others) key = key.substr(key.find(':') + 1);
  if (field_names.contains(key) && !others) return Meaning::field;
  const auto all = network.actors();
  const bool known = std::ranges::any_of(
      all, [&](ActorId id) { return attribute_of(network.actor(id), key) != nullptr; });
  if (known && !own) return Meaning::attribute;
  const bool container = key == "municipality" || key == "community";
  return container && !others ? Meaning::container : Meaning::none;
}

std::vector<std::string> values_of(const model::Network& network, ActorId id, std::string key) {
  const model::Actor& actor = network.actor(id);
  switch (meaning_of(network, key)) {
    case Meaning::field:
      return field(network, actor, key);
    case Meaning::attribute: {
      const model::Value* value = attribute_of(actor, key);
      return value == nullptr ? std::vector<std::string>() : texts(*value);
    }
    case Meaning::container:
      if (const auto found = network.container_of_kind(id, key)) return {network.actor(*found).key};
      return {};
    case Meaning::none:
      break;
  }
  return {};
}

std::string expected_error(const model::Network& network, const Filter& filter) {
  for (const auto& id : filter.kinds) {
    if (!network.actor_kinds().find(id)) return "unknown_kind";
  }
  for (const auto& id : filter.tie_kinds) {
    if (!network.tie_kinds().find(id)) return "unknown_tie_kind";
  }
  if (filter.within && !network.find_actor(*filter.within)) return "unknown_actor";
  for (const auto& condition : filter.where) {
    std::string key = condition.key;
    if (meaning_of(network, key) == Meaning::none) return "unknown_key";
  }
  return "";
}

template <class List, class Item>
bool holds(const List& list, const Item& item) {
  return std::ranges::find(list, item) != list.end();
}

bool passes(const model::Network& network, const Filter& filter, ActorId id) {
  const model::Actor& actor = network.actor(id);
  if (!filter.kinds.empty() && !holds(filter.kinds, network.actor_kinds()[actor.kind].id)) {
    return false;
  }
  if (holds(filter.hidden, id) || (filter.only && !holds(*filter.only, id))) return false;
  if (!meets(actor.dates, filter)) return false;
  if (filter.within && !network.is_within(id, *network.find_actor(*filter.within))) return false;
  return std::ranges::all_of(filter.where, [&](const project::Condition& condition) {
    return holds(values_of(network, id, condition.key), condition.value);
  });
}

void check_selection(const model::Network& network, const Filter& filter) {
  const auto selection = project::select(network, filter);
  const std::string error = expected_error(network, filter);
  require(selection.has_value() == error.empty());
  if (!selection) {
    require(selection.error().code == error);
    return;
  }
  std::set<ActorId> actors;
  for (const ActorId id : network.actors()) {
    if (passes(network, filter, id)) actors.insert(id);
  }
  std::set<TieId> ties;
  for (const TieId id : network.ties()) {
    const model::Tie& tie = network.tie(id);
    if (!filter.tie_kinds.empty() && !holds(filter.tie_kinds, network.tie_kinds()[tie.kind].id)) {
      continue;
    }
    if (!actors.contains(tie.source) || !actors.contains(tie.target)) continue;
    if (meets(tie.dates, filter)) ties.insert(id);
  }
  require(std::ranges::equal(selection->actors, actors));  // rising, each once
  require(std::ranges::equal(selection->ties, ties));
}

// --- what is read of the options ---

struct Option {
  std::string name;
  std::string value;
};

/// Two commas side by side have nothing between them.
std::vector<std::string> parts(const std::string& list) {
  std::vector<std::string> found;
  std::stringstream in(list);
  for (std::string part; std::getline(in, part, ',');) {
    if (!part.empty()) found.push_back(part);
  }
  return found;
}

/// What options mean, without the program's parser; nothing where they must be refused.
std::optional<Filter> filter_of(const std::vector<Option>& options) {
  Filter filter;
  std::optional<PartialDate> at;
  std::optional<PartialDate> from;
  std::optional<PartialDate> to;
  for (const Option& option : options) {
    auto* date = option.name == "at" ? &at : option.name == "from" ? &from : &to;
    if (option.name == "where") {
      const std::size_t sign = option.value.find('=');
      if (sign == std::string::npos || sign == 0) return std::nullopt;
      filter.where.push_back({option.value.substr(0, sign), option.value.substr(sign + 1)});
    } else if (option.name == "within") {
      filter.within = option.value;
    } else if (option.name == "kinds") {
      for (const auto& id : parts(option.value)) filter.kinds.push_back(id);
    } else if (option.name == "tie-kinds") {
      for (const auto& id : parts(option.value)) filter.tie_kinds.push_back(id);
    } else if (const auto read = PartialDate::parse(option.value)) {
      *date = read;
    } else {
      return std::nullopt;
    }
  }
  filter.from = from ? from : at;
  filter.to = to ? to : at;
  if (filter.from && filter.to && days_of(*filter.to).last < days_of(*filter.from).first) {
    return std::nullopt;
  }
  return filter;
}

std::vector<Option> options_in(std::string_view text) {
  static const std::set<std::string> names{"where", "within", "kinds", "tie-kinds",
                                           "at",    "from",   "to"};
  std::vector<Option> options;
  std::set<std::string> seen;
  std::stringstream lines{std::string(text)};
  for (std::string line; std::getline(lines, line);) {
    const std::size_t blank = line.find(' ');
    if (blank == std::string::npos || blank + 1 == line.size()) continue;
    Option option{line.substr(0, blank), line.substr(blank + 1)};
    if (!names.contains(option.name)) continue;
    // An option that may be given once only is refused the second time, by the parser.
    if (option.name != "where" && !seen.insert(option.name).second) continue;
    options.push_back(std::move(option));
  }
  return options;
}

/// What the command line makes of them; nothing where it refuses.
std::optional<Filter> read_by_program(const std::vector<Option>& options, const cli::Cli& cli) {
  CLI::App app;
  cli::FilterOptions read;
  read.add_to(app, cli);
  cli::take_one_word_each(app);
  std::vector<std::string> arguments;
  for (auto it = options.rbegin(); it != options.rend(); ++it) {  // the parser takes the last first
    arguments.push_back("--" + it->name + "=" + it->value);
  }
  try {
    app.parse(arguments);
  } catch (const CLI::ParseError&) {
    return std::nullopt;
  }
  const auto projection = read.projection();
  if (!projection) return std::nullopt;
  return projection->filter;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const cli::Cli cli("en");
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::size_t end = text.find("\n\n");
  const std::vector<Option> options = options_in(text.substr(0, end));
  for (const Option& option : options) check_date(option.value);
  const auto expected = filter_of(options);
  require(read_by_program(options, cli) == expected);
  if (!expected || end == std::string_view::npos) return 0;
  fuzz::Choices choices(data + end + 2, size - end - 2);
  const model::Network network = fuzz::any_network(choices);
  Filter filter = *expected;
  const auto some = [&] {
    std::vector<ActorId> ids;
    for (std::size_t i = choices.below(6); i > 0; --i) {
      ids.emplace_back(static_cast<std::uint32_t>(choices.below(24)));  // some are nobody's
    }
    return ids;
  };
  filter.hidden = some();
  if (choices.chance()) filter.only = some();
  check_selection(network, filter);
  return 0;
}
