// SPDX-License-Identifier: Apache-2.0
#include "src/ui/state/choices.h"

#include <algorithm>

#include "graph/base/text.h"
#include "graph/project/reports.h"
#include "src/app/view/tables.h"
#include "src/i18n/search.h"
#include "src/study/words.h"

namespace saite::ui {
namespace {

constexpr std::size_t max_values = 60;

using Counts = std::map<std::string, std::size_t, NameLess>;
using Frequencies = std::map<std::string, Counts, NameLess>;

void count_attributes(const model::Object& attributes, Frequencies& found) {
  for (const auto& [key, value] : attributes) {
    auto& values = found[key];
    if (value.is_null() || values.size() > 5000) continue;
    ++values[composed(value.display())];
  }
}

std::vector<std::string> most_frequent(const Counts& counted) {
  std::vector<std::pair<std::size_t, std::string>> by_count;
  for (const auto& [value, count] : counted) by_count.emplace_back(count, value);
  std::stable_sort(by_count.begin(), by_count.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  if (by_count.size() > max_values) by_count.resize(max_values);
  std::vector<std::string> out;
  for (auto& [count, value] : by_count) out.push_back(std::move(value));
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

bool Choices::suits(const Option& option, Want want) {
  // Names and notes differ for everybody: they tell nothing as a colour.
  for (const char* id : {"id", "name", "note", "source", "target", "ties", "until", "directed",
                         "disputed", "part_of"}) {
    if (option.id == id) return false;
  }
  if (want == Want::numbers) return option.numeric;
  if (want == Want::groups) return !option.numeric || option.id == "community";
  return true;
}

void Choices::update(const app::Session& session) {
  const edit::Stamps& stamps = session.workspace().document().stamps();
  const std::string& language = session.workspace().text().language();
  if (structure_ == stamps.structure && facts_ == stamps.facts && language_ == language &&
      network_ == &session.workspace().document().network()) {
    if (visible_ != session.view().pipeline().visible_revision()) count_visible(session);
    return;
  }
  structure_ = stamps.structure;
  facts_ = stamps.facts;
  language_ = language;
  network_ = &session.workspace().document().network();
  letters_.clear();
  letters_.add(session.workspace().network().info.title);
  first_year_ = 9999;
  last_year_ = 0;
  has_reports_ = false;
  gather_actors(session);
  gather_ties(session);
  gather_options(session);
  count_visible(session);
}

void Choices::count_visible(const app::Session& session) {
  visible_ = session.view().pipeline().visible_revision();
  visible_actors_ = app::actor_counts(session.view());
  visible_ties_ = app::tie_counts(session.view());
}

void Choices::note_year(const DateSpan& dates) {
  for (const auto& date : {dates.since, dates.until}) {
    if (!date) continue;
    first_year_ = std::min(first_year_, date->year());
    last_year_ = std::max(last_year_, date->year());
  }
}

void Choices::note_texts(const model::LocalText& text) {
  letters_.add(text.plain());
  for (const auto& [language, words] : text.by_language()) letters_.add(words);
}

void Choices::note_texts(const model::Object& attributes) {
  for (const auto& [key, value] : attributes) {
    letters_.add(key);
    letters_.add_value(value);
  }
}

void Choices::gather_actors(const app::Session& session) {
  const model::Network& network = session.workspace().network();
  actor_kinds_.clear();
  for (model::KindIndex k = 0; k < network.actor_kinds().size(); ++k) {
    const model::ActorKind& kind = network.actor_kinds()[k];
    const std::string& label = kind.label.in(language_);
    letters_.add(label.empty() ? kind.id : label);
    actor_kinds_.push_back({k, kind.id, label.empty() ? kind.id : label, 0});
  }
  std::map<ActorId, std::size_t> parts;
  Frequencies found;
  for (const ActorId id : network.actors()) {
    const model::Actor& actor = network.actor(id);
    ++actor_kinds_[actor.kind].count;
    if (actor.part_of) ++parts[*actor.part_of];
    note_year(actor.dates);
    has_reports_ = has_reports_ || project::response_of(actor) != project::Response::unsaid;
    letters_.add(actor.key);
    note_texts(actor.name);
    const model::ActorDetails& details = *actor.details;
    if (!details.subtype.empty()) ++found["subtype"][details.subtype];
    if (!details.consent.empty()) ++found["consent"][details.consent];
    for (const std::string& tag : details.tags) ++found["tag"][tag];
    count_attributes(details.attributes, found);
    note_texts(details.attributes);
    for (const std::string& tag : details.tags) letters_.add(tag);
    for (const std::string* words : {&details.subtype, &details.note, &details.source}) {
      letters_.add(*words);
    }
  }
  places_.clear();
  for (const auto& [id, count] : parts) {
    const model::Actor& actor = network.actor(id);
    places_.push_back({actor.key, actor.display_name(language_), count});
  }
  std::sort(places_.begin(), places_.end(), [](const Place& a, const Place& b) {
    return i18n::search_key(a.name) < i18n::search_key(b.name);
  });
  values_.clear();
  for (const auto& [key, counted] : found) values_.push_back({key, key, most_frequent(counted)});
}

void Choices::gather_ties(const app::Session& session) {
  const model::Network& network = session.workspace().network();
  tie_kinds_.clear();
  for (model::KindIndex k = 0; k < network.tie_kinds().size(); ++k) {
    const model::TieKind& kind = network.tie_kinds()[k];
    const std::string& label = kind.label.in(language_);
    letters_.add(label.empty() ? kind.id : label);
    tie_kinds_.push_back({k, kind.id, label.empty() ? kind.id : label, 0});
  }
  std::size_t directed = 0;
  for (const TieId id : network.ties()) {
    const model::Tie& tie = network.tie(id);
    ++tie_kinds_[tie.kind].count;
    directed += network.is_directed(id) ? 1 : 0;
    has_reports_ =
        has_reports_ || model::find(tie.details->attributes, project::reported_by_key) != nullptr;
    note_year(tie.dates);
    note_texts(tie.details->attributes);
    letters_.add(tie.details->note);
  }
  has_reports_ = has_reports_ || (directed > 0 && directed == network.tie_count());
}

void Choices::gather_options(const app::Session& session) {
  const auto gather = [&](app::TableOf of, std::vector<Option>& out) {
    out.clear();
    for (const app::Column& column : app::Table(of).available(session.view())) {
      constexpr std::string_view attribute = "attribute:";
      constexpr std::string_view measure = "measure:";
      Option option{column.id, column.title, column.numeric, false};
      if (column.id.starts_with(attribute)) option.id = column.id.substr(attribute.size());
      if (column.id.starts_with(measure)) {
        option.id = column.id.substr(measure.size());
        option.measure = true;
        option.numeric = true;
      }
      out.push_back(std::move(option));
    }
  };
  gather(app::TableOf::actors, of_actors_);
  gather(app::TableOf::ties, of_ties_);
  for (Values& values : values_) {
    for (const Option& option : of_actors_) {
      if (same_name(option.id, values.key)) values.name = option.name;
    }
  }
  groupings_.clear();
  for (const char* key : {"kind", "municipality", "community"}) {
    groupings_.push_back({key, study::grouping_name(key, session.workspace().text())});
  }
  for (const Values& values : values_) {
    // A field with a value for nearly everybody is no grouping.
    if (values.values.size() > 1 && values.values.size() <= 24) {
      groupings_.push_back({values.key, values.name});
    }
  }
}

std::string Choices::name_of(const std::vector<Option>& options, const std::string& id) const {
  for (const Option& option : options) {
    if (same_name(option.id, id)) return option.name;
  }
  return id;
}

}  // namespace saite::ui
