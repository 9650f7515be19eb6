// SPDX-License-Identifier: Apache-2.0
#include "src/present/highlight.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "src/present/scale.h"
#include "src/present/scene_builder.h"

namespace saite::present {
namespace {

using Part = Highlight::Part;

constexpr double mark_fade = 0.45;  // of what steps back, towards the ground
constexpr double tie_fade = 0.5;
constexpr float taller = 1.3F;  // marks that are pointed out, where sizes say nothing else
constexpr float widest_usual = 2.6F;
constexpr float ghost_outline = 2;      // px
constexpr float first_in_line = 1e12F;  // importance of labels

template <class IdType>
std::optional<std::uint32_t> position_in(std::span<const IdType> rising, IdType id) {
  const auto at = std::lower_bound(rising.begin(), rising.end(), id);
  if (at == rising.end() || *at != id) return std::nullopt;
  return static_cast<std::uint32_t>(at - rising.begin());
}

class Pointing {
 public:
  Pointing(const Highlight& highlight, const SceneInput& input, scene::Scene& scene)
      : highlight_(highlight),
        input_(input),
        scene_(scene),
        of_mark_(scene.marks.size(), nullptr),
        of_tie_(scene.ties.size(), nullptr) {
    for (const Part& part : highlight.parts) {
      for (const ActorId id : part.actors) claim(of_mark_, position_in(input.actors, id), part);
      for (const TieId id : part.ties) claim(of_tie_, position_in(input.ties, id), part);
    }
  }

  void marks() {
    const canvas::Colour rest = canvas::mix(input_.theme.absent, input_.theme.map, mark_fade);
    const bool same_sizes = input_.encoding.size == nullptr;
    for (scene::MarkIndex i = 0; i < of_mark_.size(); ++i) {
      canvas::Mark& mark = scene_.marks[i];
      mark.fill = rest;
      if (of_mark_[i] == nullptr) {
        mark.outline = canvas::mix(mark.outline, input_.theme.map, mark_fade);
        continue;
      }
      mark.fill = colour_of(of_mark_[i]->tone, input_.theme);
      if (of_mark_[i]->dashed) {
        mark.outline = std::exchange(mark.fill, input_.theme.map);
        mark.outline_width = ghost_outline;
      }
      if (same_sizes) mark.radius *= taller;
      scene_.front_marks.push_back(i);
    }
  }

  void ties() {
    const canvas::Colour rest = canvas::mix(input_.theme.tie, input_.theme.map, tie_fade);
    for (scene::TieIndex i = 0; i < of_tie_.size(); ++i) {
      scene::SceneTie& tie = scene_.ties[i];
      tie.colour = rest;
      if (of_tie_[i] == nullptr) continue;
      tie.colour = colour_of(of_tie_[i]->tone, input_.theme);
      tie.width = std::max(tie.width, widest_usual);
      if (of_tie_[i]->dashed) tie.dash = canvas::Dash::dashed;
      scene_.front_ties.push_back(i);
    }
  }

  void pairs() {
    for (const Part& part : highlight_.parts) {
      for (const auto& [one, other] : part.pairs) {
        const auto a = position_in(input_.actors, one);
        const auto b = position_in(input_.actors, other);
        if (!a || !b) continue;
        scene::SceneTie tie;
        tie.a = *a;
        tie.b = *b;
        tie.width = widest_usual;
        tie.colour = colour_of(part.tone, input_.theme);
        tie.dash = canvas::Dash::dashed;
        scene_.front_ties.push_back(static_cast<scene::TieIndex>(scene_.ties.size()));
        scene_.ties.push_back(tie);
      }
    }
  }

  void labels() {
    std::erase_if(scene_.labels, [&](const scene::SceneLabel& label) {
      return !may_name(highlight_.audience, input_.network, input_.actors[label.mark]);
    });
    for (scene::SceneLabel& label : scene_.labels) {
      if (of_mark_[label.mark] == nullptr) continue;
      label.importance += first_in_line;
      label.style.weight = text::Weight::semibold;
    }
  }

 private:
  static void claim(std::vector<const Part*>& list, std::optional<std::uint32_t> at,
                    const Part& part) {
    if (at && list[*at] == nullptr) list[*at] = &part;
  }

  const Highlight& highlight_;
  const SceneInput& input_;
  scene::Scene& scene_;
  std::vector<const Part*> of_mark_;  // the part that points out a mark; null: none
  std::vector<const Part*> of_tie_;
};

}  // namespace

canvas::Colour colour_of(Highlight::Tone tone, const Theme& theme) {
  switch (tone) {
    case Highlight::Tone::foremost:
      return theme.foremost;
    case Highlight::Tone::second:
      return theme.second;
    case Highlight::Tone::gain:
      return theme.gain;
    case Highlight::Tone::loss:
      return theme.loss;
  }
  return theme.foremost;
}

void point_out(const Highlight& highlight, const SceneInput& input, scene::Scene& scene) {
  Pointing pointing(highlight, input, scene);
  pointing.marks();
  pointing.ties();
  pointing.labels();
  pointing.pairs();
}

scene::LegendSection highlight_legend(const Highlight& highlight, const SceneInput& input) {
  const auto number = [&](std::size_t n) { return count_text(n, input.language); };
  std::vector<bool> named(input.actors.size(), false);
  std::vector<scene::LegendRow> rows;
  for (const Part& part : highlight.parts) {
    std::size_t actors = 0;
    for (const ActorId id : part.actors) {
      const auto at = position_in(input.actors, id);
      if (!at || named[*at]) continue;
      named[*at] = true;
      ++actors;
    }
    if (part.text.empty()) continue;
    scene::LegendRow row;
    row.text = part.text;
    row.fill = colour_of(part.tone, input.theme);
    const std::size_t listed = !part.actors.empty() ? actors
                               : part.ties.empty()  ? part.pairs.size()
                                                    : part.ties.size();
    row.count = number(part.count.value_or(listed));
    if (part.actors.empty()) {
      row.sample = scene::LegendRow::Sample::tie;
      row.width = widest_usual;
      if (part.ties.empty() || part.dashed) row.dash = canvas::Dash::dashed;
    } else if (part.dashed) {
      row.outline = std::exchange(row.fill, input.theme.map);
    }
    rows.push_back(std::move(row));
  }
  if (!highlight.others.empty()) {
    scene::LegendRow row;
    row.text = highlight.others;
    row.fill = canvas::mix(input.theme.absent, input.theme.map, mark_fade);
    const auto rest = std::count(named.begin(), named.end(), false);
    row.count = number(static_cast<std::size_t>(rest));
    if (rest > 0) rows.push_back(std::move(row));
  }
  return {highlight.title, std::move(rows)};
}

}  // namespace saite::present
