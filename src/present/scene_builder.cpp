// SPDX-License-Identifier: Apache-2.0
#include "src/present/scene_builder.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "graph/base/error.h"
#include "render/scene/tie_shapes.h"
#include "src/present/legend_builder.h"
#include "src/present/map_groups.h"

namespace saite::present {
namespace {

// The highest bits of a tag say what it is; 0 stays "nothing".
constexpr canvas::Tag annotation_bit = canvas::Tag{1} << 61U;
constexpr canvas::Tag actor_bit = canvas::Tag{1} << 62U;
constexpr canvas::Tag tie_bit = canvas::Tag{1} << 63U;
constexpr canvas::Tag id_bits = 0xffffffffU;

constexpr float group_letters = 1.3F;    // of names of groups, beside those of actors
constexpr float least_of_number = 5.0F;  // px: radius of a mark from which a number is its name

void add_marks(const SceneInput& input, const ActorStyle& styles, scene::Scene& scene) {
  const auto outline_width = static_cast<float>(input.theme.outline);
  scene.marks.reserve(input.actors.size());
  for (std::size_t i = 0; i < input.actors.size(); ++i) {
    const model::KindIndex kind = input.network.actor(input.actors[i]).kind;
    canvas::Mark mark;
    mark.at = input.positions[i];
    mark.radius = styles.radius(i, kind);
    mark.shape = styles.shape(kind);
    mark.fill = styles.colour(i, kind);
    mark.outline = input.theme.outline_colour;
    mark.outline_width = outline_width;
    mark.tag = tag_of(input.actors[i]);
    scene.marks.push_back(mark);
  }
}

void add_ties(const SceneInput& input, const TieStyle& styles, scene::Scene& scene) {
  std::vector<scene::MarkIndex> mark_of(input.network.actor_id_bound(), 0);
  for (std::size_t i = 0; i < input.actors.size(); ++i) {
    mark_of[input.actors[i].value()] = static_cast<scene::MarkIndex>(i);
  }
  scene.ties.reserve(input.ties.size());
  for (std::size_t i = 0; i < input.ties.size(); ++i) {
    const model::Tie& tie = input.network.tie(input.ties[i]);
    scene::SceneTie out;
    out.a = mark_of[tie.source.value()];
    out.b = mark_of[tie.target.value()];
    styles.dress(i, input.ties[i], tie, out);
    scene.ties.push_back(out);
  }
}

/// The labels that matter most: by the column asked for, else those of great marks with many ties.
std::vector<float> importances(const SceneInput& input, const scene::Scene& scene) {
  std::vector<float> result(scene.marks.size(), 0);
  if (const Column* by = input.encoding.importance.get(); by != nullptr) {
    for (std::size_t i = 0; i < result.size(); ++i) {
      result[i] = static_cast<float>(by->numbers[i].value_or(-1e30));
    }
    return result;
  }
  for (const scene::SceneTie& tie : scene.ties) {
    result[tie.a] += 1;
    result[tie.b] += 1;
  }
  for (std::size_t i = 0; i < result.size(); ++i) {
    result[i] = (result[i] + 2) * scene.marks[i].radius * scene.marks[i].radius;
  }
  return result;
}

/// Each group gets its share of the names: the k-th of n members comes after (k + ½) / n of all
/// (Sainte-Laguë), whatever the others' importance. What is no more than a number comes last.
void share_out(const SceneInput& input, const std::vector<bool>& numbers,
               std::vector<float>& importance) {
  const Column* groups = input.encoding.hulls.get();
  const bool grouped = groups != nullptr && groups->kind == Column::Kind::category &&
                       input.encoding.importance == nullptr;
  std::vector<std::uint32_t> order(importance.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return numbers[a] != numbers[b] ? numbers[b] : importance[a] > importance[b];
  });
  const std::size_t others = grouped ? groups->categories.size() : 0;
  const auto group_of = [&](std::uint32_t actor) {
    if (!grouped) return std::size_t{0};
    return std::min<std::size_t>(groups->category_of[actor], others);
  };
  std::vector<std::size_t> size(others + 1, 0);
  for (const std::uint32_t actor : order) ++size[group_of(actor)];
  std::vector<std::size_t> seen(others + 1, 0);
  for (const std::uint32_t actor : order) {
    const std::size_t group = group_of(actor);
    const double turn =
        (static_cast<double>(seen[group]++) + 0.5) / static_cast<double>(size[group]);
    importance[actor] = static_cast<float>(numbers[actor] ? -1 - turn : -turn);
  }
}

void add_labels(const SceneInput& input, scene::Scene& scene) {
  if (!input.encoding.labels) return;
  std::vector<float> importance = importances(input, scene);
  std::vector<std::string> names;
  std::vector<bool> numbers;
  for (const ActorId id : input.actors) {
    const model::Actor& actor = input.network.actor(id);
    names.push_back(actor.display_name(input.language));
    numbers.push_back(is_mere_number(input.network, actor, names.back()));
  }
  share_out(input, numbers, importance);
  scene.labels.reserve(scene.marks.size());
  for (std::size_t i = 0; i < scene.marks.size(); ++i) {
    scene::SceneLabel label;
    label.text = std::move(names[i]);
    label.mark = static_cast<scene::MarkIndex>(i);
    label.importance = importance[i];
    if (numbers[i]) label.min_radius = least_of_number;
    const bool great = scene.marks[i].radius >= 1.5F;
    label.style = {great ? text::Weight::semibold : text::Weight::medium,
                   input.encoding.label_size};
    scene.labels.push_back(std::move(label));
  }
}

void add_hulls(const SceneInput& input, const ActorStyle& styles, scene::Scene& scene) {
  const Column* by = input.encoding.hulls.get();
  if (by == nullptr || by->kind != Column::Kind::category) return;
  for (std::uint32_t i = 0; i < by->categories.size(); ++i) {
    scene::SceneHull hull;
    if (input.encoding.labels) hull.text = by->categories[i];
    // A name alone has no colour to be told by.
    hull.colour = input.encoding.areas ? styles.area(i) : input.theme.map_muted;
    hull.area = input.encoding.areas;
    hull.style.size = group_letters * input.encoding.label_size;
    scene.hulls.push_back(std::move(hull));
  }
  for (std::size_t i = 0; i < by->category_of.size(); ++i) {
    if (by->category_of[i] == no_category) continue;
    scene.hulls[by->category_of[i]].members.push_back(static_cast<scene::MarkIndex>(i));
  }
  // An outline around one actor says nothing.
  std::erase_if(scene.hulls, [](const scene::SceneHull& hull) { return hull.members.size() < 2; });
}

void add_annotations(const SceneInput& input, scene::Scene& scene) {
  if (!input.encoding.annotations) return;
  const std::vector<model::Annotation>& all = input.network.info.annotations;
  for (std::size_t i = 0; i < all.size(); ++i) {
    scene.annotations.push_back(
        drawn(all[i], input.origin, input.theme.accent, input.encoding.label_size));
    scene.annotations.back().tag = tag_of_annotation(i);
  }
}

}  // namespace

scene::SceneAnnotation drawn(const model::Annotation& annotation, Position origin,
                             canvas::Colour standard, float letters) {
  scene::SceneAnnotation out;
  out.shape = static_cast<scene::SceneAnnotation::Shape>(annotation.kind);
  out.at = relative(annotation.at, origin);
  out.to = relative(annotation.to, origin);
  out.text = annotation.text;
  out.colour =
      annotation.color ? canvas::parse_colour(*annotation.color).value_or(standard) : standard;
  out.style.size = letters;
  return out;
}

canvas::Tag tag_of(ActorId id) {
  return actor_bit | id.value();
}
canvas::Tag tag_of(TieId id) {
  return tie_bit | id.value();
}
canvas::Tag tag_of_annotation(std::size_t place) {
  return annotation_bit | place;
}
std::optional<ActorId> actor_of(canvas::Tag tag) {
  if ((tag & actor_bit) == 0) return std::nullopt;
  return ActorId(static_cast<ActorId::value_type>(tag & id_bits));
}
std::optional<TieId> tie_of(canvas::Tag tag) {
  if ((tag & tie_bit) == 0) return std::nullopt;
  return TieId(static_cast<TieId::value_type>(tag & id_bits));
}

std::optional<std::size_t> annotation_of(canvas::Tag tag) {
  if ((tag & annotation_bit) == 0) return std::nullopt;
  return static_cast<std::size_t>(tag & id_bits);
}

scene::Scene build_scene(const SceneInput& input) {
  if (input.positions.size() != input.actors.size()) broken("a position for every actor");
  const ActorStyle actors(input);
  const TieStyle ties(input, actors.taken());
  scene::Scene scene;
  scene.style = input.theme.scene_style();
  scene.text = input.text;
  if (scene.text.empty.empty()) scene.text.empty = say(input.words, "picture.empty");
  add_marks(input, actors, scene);
  add_ties(input, ties, scene);
  add_labels(input, scene);
  if (input.highlight == nullptr) {
    add_hulls(input, actors, scene);
  } else {
    point_out(*input.highlight, input, scene);
  }
  add_annotations(input, scene);
  scene::give_lanes(scene.ties, scene.marks.size());
  scene.legend = make_legend(input, actors, ties);
  scene::settle(scene, input.revision);
  return scene;
}

}  // namespace saite::present
