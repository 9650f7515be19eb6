// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "src/app/session/session.h"
#include "src/app/view/inspector.h"
#include "src/ui/state/letter_set.h"

namespace saite::ui {

/// What panels offer to choose from, gathered once after each change of the document and not once a
/// frame: kinds with their counts, places, years, attributes and their values.
class Choices {
 public:
  struct Kind {
    model::KindIndex index = 0;
    std::string id;
    std::string name;
    std::size_t count = 0;
  };
  struct Place {
    std::string key;
    std::string name;
    std::size_t parts = 0;
  };
  struct Option {
    std::string id;  // as Look has it
    std::string name;
    bool numeric = false;
    bool measure = false;
  };
  /// What a colour, a size or an outline can tell.
  enum class Want : std::uint8_t { all, numbers, groups };
  [[nodiscard]] static bool suits(const Option& option, Want want);
  struct Values {
    std::string key;
    std::string name;
    std::vector<std::string> values;  // the most frequent, by name
  };

  /// Cost: O(actors + ties) after a change, nothing otherwise.
  void update(const app::Session& session);

  [[nodiscard]] const std::vector<Kind>& actor_kinds() const { return actor_kinds_; }
  [[nodiscard]] const std::vector<Kind>& tie_kinds() const { return tie_kinds_; }
  [[nodiscard]] const std::vector<Place>& places() const { return places_; }
  [[nodiscard]] const std::vector<Values>& values() const { return values_; }
  /// The visible part by kind, as app::actor_counts() and app::tie_counts() count it.
  [[nodiscard]] const std::vector<app::Count>& visible_actors() const { return visible_actors_; }
  [[nodiscard]] const std::vector<app::Count>& visible_ties() const { return visible_ties_; }
  /// What marks (ties) may be coloured or sized by.
  [[nodiscard]] const std::vector<Option>& of_actors() const { return of_actors_; }
  [[nodiscard]] const std::vector<Option>& of_ties() const { return of_ties_; }
  /// Fields by which people can be grouped: kind, municipality, community, attributes in words.
  [[nodiscard]] const std::vector<Option>& groupings() const { return groupings_; }
  /// Letters of the document's texts that the interface must be given.
  [[nodiscard]] const std::set<char32_t>& letters() const { return letters_.letters(); }
  [[nodiscard]] int first_year() const { return first_year_; }
  [[nodiscard]] int last_year() const { return last_year_; }
  [[nodiscard]] bool has_years() const { return first_year_ <= last_year_; }
  /// Whether it makes a difference whose reports count: somebody was asked, or every tie is what
  /// its source says.
  [[nodiscard]] bool has_reports() const { return has_reports_; }
  /// Name of an option; the id itself where there is none.
  [[nodiscard]] std::string name_of(const std::vector<Option>& options,
                                    const std::string& id) const;

 private:
  void count_visible(const app::Session& session);
  void gather_actors(const app::Session& session);
  void gather_ties(const app::Session& session);
  void gather_options(const app::Session& session);
  void note_year(const DateSpan& dates);
  void note_texts(const model::LocalText& text);
  void note_texts(const model::Object& attributes);

  std::uint64_t structure_ = 0;
  std::uint64_t facts_ = 0;
  const void* network_ = nullptr;
  std::string language_;
  std::vector<Kind> actor_kinds_;
  std::vector<Kind> tie_kinds_;
  std::uint64_t visible_ = 0;  // revision of what was counted
  std::vector<app::Count> visible_actors_;
  std::vector<app::Count> visible_ties_;
  std::vector<Place> places_;
  std::vector<Values> values_;
  std::vector<Option> of_actors_;
  std::vector<Option> of_ties_;
  std::vector<Option> groupings_;
  LetterSet letters_;
  int first_year_ = 1;
  int last_year_ = 0;
  bool has_reports_ = false;
};

}  // namespace saite::ui
