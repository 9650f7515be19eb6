// SPDX-License-Identifier: Apache-2.0
#include "src/present/legend_builder.h"

#include <algorithm>

namespace saite::present {
namespace {

using scene::LegendRow;
using scene::LegendSection;

template <class Kinds>
std::string kind_name(const Kinds& kinds, std::size_t index, const std::string& language) {
  const auto& kind = kinds[static_cast<model::KindIndex>(index)];
  const std::string& label = kind.label.in(language);
  return label.empty() ? kind.id : label;
}

/// Writes one legend; each function adds a section or none.
class LegendWriter {
 public:
  LegendWriter(const SceneInput& input, const ActorStyle& actors, const TieStyle& ties)
      : input_(input), actors_(actors), ties_(ties) {}

  scene::Legend write() {
    if (input_.highlight != nullptr) {
      add(highlight_legend(*input_.highlight, input_));
      actor_kinds();
      actor_sizes();
      return std::move(legend_);
    }
    actor_kinds();
    actor_colours();
    actor_sizes();
    hulls();
    tie_kinds();
    tie_colours_section();
    backbone();
    tie_widths();
    return std::move(legend_);
  }

 private:
  [[nodiscard]] std::string count(std::size_t n) const { return count_text(n, input_.language); }
  [[nodiscard]] std::string words(std::string_view key,
                                  const std::vector<std::string>& args = {}) const {
    return say(input_.words, key, args);
  }
  void add(LegendSection section) { legend_.sections.push_back(std::move(section)); }

  void actor_kinds() {
    const auto& kinds = input_.network.actor_kinds();
    std::vector<std::size_t> counts(kinds.size(), 0);
    for (const ActorId actor : input_.actors) ++counts[input_.network.actor(actor).kind];
    const Column* by = input_.encoding.colour.get();
    const bool own_colours = input_.highlight == nullptr && (by == nullptr || by->id == "kind");
    std::vector<LegendRow> rows;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
      if (counts[i] == 0) continue;
      LegendRow row;
      row.text = kind_name(kinds, i, input_.language);
      row.count = count(counts[i]);
      row.shape = actors_.kinds()[i].shape;
      row.fill = own_colours ? actors_.kinds()[i].colour : input_.theme.absent;
      rows.push_back(std::move(row));
    }
    if (!rows.empty()) add({words("legend.actors"), std::move(rows), {}, "kind"});
  }

  template <class Styles>
  LegendSection ramp(const Column& column, const Styles& styles) const {
    scene::LegendRamp bar;
    bar.stops = styles.palette().stops;
    for (const double tick : styles.colour_scale().ticks(5, column.whole)) {
      bar.ticks.push_back(
          {static_cast<float>(styles.colour_scale().at(tick)), number_text(tick, input_.language)});
    }
    return {column.heading, std::move(bar), {}, column.id};
  }

  template <class Styles>
  LegendSection categories(const Column& column, const Styles& styles,
                           const LegendRow& sample) const {
    const CategoryColours& colours = styles.categories();
    const std::vector<std::size_t>& counts = colours.counts();
    std::vector<LegendRow> rows;
    std::size_t rest = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
      if (colours.of(static_cast<std::uint32_t>(i)) == no_category) {
        rest += counts[i];
        continue;
      }
      LegendRow row = sample;
      row.text = column.categories[i];
      row.count = count(counts[i]);
      row.fill = styles.category(static_cast<std::uint32_t>(i));
      rows.push_back(std::move(row));
    }
    if (colours.shown() < counts.size()) {
      LegendRow row = sample;
      row.text = words("legend.other", {count(counts.size() - colours.shown())});
      row.count = count(rest);
      row.fill = styles.category(no_category);
      rows.push_back(std::move(row));
    }
    return {column.heading, std::move(rows), {}, column.id};
  }

  /// A row for what has no value, if there is any.
  void add_absent(const Column& column, LegendRow row, LegendSection& section) const {
    std::size_t absent = 0;
    for (const auto& value : column.numbers) absent += value ? 0 : 1;
    for (const std::uint32_t category : column.category_of) {
      absent += category == no_category ? 1 : 0;
    }
    if (absent == 0) return;
    row.text = words("legend.absent");
    row.count = count(absent);
    section.extra.push_back(std::move(row));
  }

  void actor_colours() {
    const Column* by = input_.encoding.colour.get();
    if (by == nullptr || by->id == "kind" || by->size() == 0) return;
    LegendRow sample;
    sample.fill = input_.theme.absent;
    LegendSection section =
        by->kind == Column::Kind::category ? categories(*by, actors_, sample) : ramp(*by, actors_);
    add_absent(*by, sample, section);
    add(std::move(section));
  }

  void actor_sizes() {
    const Column* by = input_.encoding.size.get();
    if (by == nullptr || actors_.size_scale().empty()) return;
    const double max = actors_.size_scale().max();
    std::vector<double> ticks = nice_ticks(0, max, 5, by->whole);
    // Least, middle and greatest are enough to judge by.
    if (ticks.size() > 3) ticks = {ticks.front(), ticks[ticks.size() / 2], ticks.back()};
    scene::LegendSizes sizes;
    sizes.fill = input_.theme.absent;
    for (const double tick : ticks) {
      sizes.ticks.push_back({actors_.radius_of(tick), number_text(tick, input_.language)});
    }
    add({words("legend.size", {by->heading}), std::move(sizes)});
  }

  void hulls() {
    const Column* by = input_.encoding.hulls.get();
    if (by == nullptr || by->kind != Column::Kind::category) return;
    if (!input_.encoding.areas) return;  // their names stand on the map
    const CategoryColours& colours = actors_.areas();
    const std::vector<std::size_t>& counts = colours.counts();
    std::vector<LegendRow> rows;
    const auto area_row = [&](std::string text, std::size_t members, std::uint32_t category) {
      LegendRow row;
      row.sample = LegendRow::Sample::area;
      row.text = std::move(text);
      row.count = count(members);
      const canvas::Colour colour = actors_.area(category);
      row.fill = colour.with_alpha(2 * input_.theme.hull_alpha);
      row.outline = colour.with_alpha(0.55);
      rows.push_back(std::move(row));
    };
    std::size_t others = 0;
    std::size_t rest = 0;
    for (std::uint32_t i = 0; i < counts.size(); ++i) {
      if (counts[i] < 2) continue;  // an area around one actor says nothing
      if (colours.of(i) != no_category) {
        area_row(by->categories[i], counts[i], i);
      } else {
        ++others;
        rest += counts[i];
      }
    }
    if (others > 0) area_row(words("legend.other", {count(others)}), rest, no_category);
    if (!rows.empty()) add({words("legend.hulls", {by->heading}), std::move(rows), {}, by->id});
  }

  void tie_kinds() {
    const auto& kinds = input_.network.tie_kinds();
    std::vector<std::size_t> counts(kinds.size(), 0);
    std::size_t disputed = 0;
    for (const TieId id : input_.ties) {
      const model::Tie& tie = input_.network.tie(id);
      ++counts[tie.kind];
      disputed += tie.disputed ? 1 : 0;
    }
    const Column* by = input_.encoding.tie_colour.get();
    const bool own_colours = by == nullptr || by->id == "kind";
    std::vector<LegendRow> rows;
    for (std::size_t i = 0; i < kinds.size() && own_colours; ++i) {
      if (counts[i] == 0) continue;
      const auto kind = static_cast<model::KindIndex>(i);
      LegendRow row = tie_sample(ties_.kind_colour(kind));
      row.text = kind_name(kinds, i, input_.language);
      row.count = count(counts[i]);
      if (ties_.is_conflict(kind)) row.dash = canvas::Dash::dotted;
      if (ties_.is_directed(kind) && input_.encoding.arrows) row.arrow = canvas::Arrow::end;
      rows.push_back(std::move(row));
    }
    if (disputed > 0) {
      LegendRow row = tie_sample(input_.theme.tie);
      row.text = words("legend.disputed");
      row.count = count(disputed);
      row.dash = canvas::Dash::dashed;
      rows.push_back(std::move(row));
    }
    if (!rows.empty()) add({words("legend.ties"), std::move(rows), {}, "kind"});
  }

  void backbone() {
    if (input_.receding == nullptr) return;
    const auto faint = static_cast<std::size_t>(std::ranges::count(*input_.receding, true));
    LegendRow kept = tie_sample(input_.theme.tie);
    kept.text = words("legend.backbone.kept");
    kept.count = count(input_.receding->size() - faint);
    // A sample is to be seen, however faint the ties of a dense map are.
    LegendRow others =
        tie_sample(input_.theme.tie.with_alpha(std::max(ties_.receding_alpha(), 0.3)));
    others.text = words("legend.backbone.others");
    others.count = count(faint);
    add({words("legend.backbone"), std::vector<LegendRow>{std::move(kept), std::move(others)}});
  }

  [[nodiscard]] static LegendRow tie_sample(canvas::Colour colour) {
    LegendRow row;
    row.sample = LegendRow::Sample::tie;
    row.width = 2;
    row.fill = colour;
    return row;
  }

  void tie_colours_section() {
    const Column* by = input_.encoding.tie_colour.get();
    if (by == nullptr || by->id == "kind" || by->size() == 0) return;
    const LegendRow sample = tie_sample(input_.theme.tie);
    LegendSection section =
        by->kind == Column::Kind::category ? categories(*by, ties_, sample) : ramp(*by, ties_);
    add_absent(*by, sample, section);
    add(std::move(section));
  }

  void tie_widths() {
    if (!ties_.widths_vary()) return;
    const Column* by = input_.encoding.width.get();
    const NumberScale& scale = ties_.width_scale();
    scene::LegendWidths widths;
    widths.colour = input_.theme.tie;
    std::vector<double> ticks = nice_ticks(scale.min(), scale.max(), 3, by != nullptr && by->whole);
    if (ticks.size() > 3) ticks = {ticks.front(), ticks[ticks.size() / 2], ticks.back()};
    for (const double tick : ticks) {
      widths.ticks.push_back({ties_.width_of(tick), number_text(tick, input_.language)});
    }
    add({by != nullptr ? by->heading : words("legend.strength"), std::move(widths)});
  }

  const SceneInput& input_;
  const ActorStyle& actors_;
  const TieStyle& ties_;
  scene::Legend legend_;
};

}  // namespace

scene::Legend make_legend(const SceneInput& input, const ActorStyle& actors, const TieStyle& ties) {
  return LegendWriter(input, actors, ties).write();
}

}  // namespace saite::present
