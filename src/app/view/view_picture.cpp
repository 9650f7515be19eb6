// SPDX-License-Identifier: Apache-2.0
#include "src/app/view/view_picture.h"

#include <utility>
#include <vector>

#include "src/present/group_names.h"
#include "src/present/scene_builder.h"
#include "src/report/picture_notes.h"

namespace saite::app {
namespace {

using analysis::Subject;

constexpr std::chrono::milliseconds max_of_a_frame{6};
/// So many follow their actors in one frame: what all together take would be a stall.
constexpr std::size_t ties_of_a_frame = 60'000;

present::Words words_of(const i18n::Translator& text) {
  return [&text](std::string_view key, const std::vector<std::string>& args) {
    return text.format(std::string(key), args);
  };
}

std::shared_ptr<const present::Column> share(Result<present::Column> column, bool numbers) {
  if (!column) return nullptr;
  if (numbers && column->kind == present::Column::Kind::category) return nullptr;
  return std::make_shared<const present::Column>(std::move(*column));
}

bool is_lead_byte(char c) {
  return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U;
}

}  // namespace

std::string initials(const std::string& name) {
  std::string short_name;
  bool at_start = true;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    if (c == ' ' || c == '-') {
      at_start = true;
    } else if (at_start && is_lead_byte(c)) {
      std::size_t end = i + 1;
      while (end < name.size() && !is_lead_byte(name[end])) ++end;
      if (!short_name.empty()) short_name += ' ';
      short_name += name.substr(i, end - i) + ".";
      at_start = false;
    }
  }
  return short_name;
}

ViewPicture::Column ViewPicture::actor_column(const Input& input, const std::string& key,
                                              bool field_first, bool numbers) {
  if (key.empty()) return nullptr;
  const present::Words words = words_of(input.text);
  const auto field = [&] {
    return share(
        present::actor_field(input.document.network(), actors_, key, input.text.language(), words),
        numbers);
  };
  if (field_first) {
    const Column found = field();
    if (found && present::has_groups(*found)) return found;
  }
  const auto* info = analysis::find_measure(key, Subject::actor);
  if (info == nullptr) return field();
  const study::MeasureView view = input.pipeline.measure(key, Subject::actor);
  waits_ = waits_ || view.state == study::MeasureView::State::waiting;
  if (!view.result) return nullptr;
  measured_ = true;
  present::Column column = present::actor_measure(*info, view.result->measured,
                                                  *view.result->projection, actors_, words);
  if (info->id == "community") {
    present::name_groups(column, input.document.network(), actors_, input.text.language(), words);
    shows_groups_ = true;
  }
  return share(std::move(column), numbers);
}

ViewPicture::Column ViewPicture::tie_column(const Input& input, const std::string& key,
                                            bool numbers) {
  if (key.empty()) return nullptr;
  const present::Words words = words_of(input.text);
  const auto* info = analysis::find_measure(key, Subject::tie);
  if (info == nullptr) {
    return share(
        present::tie_field(input.document.network(), ties_, key, input.text.language(), words),
        numbers);
  }
  const study::MeasureView view = input.pipeline.measure(key, Subject::tie);
  waits_ = waits_ || view.state == study::MeasureView::State::waiting;
  if (!view.result) return nullptr;
  measured_ = true;
  return share(
      present::tie_measure(*info, view.result->measured, *view.result->projection, ties_, words),
      numbers);
}

present::Encoding ViewPicture::encoding(const Input& input, const MapStyle& style) {
  waits_ = measured_ = shows_groups_ = false;
  present::Encoding encoding;
  encoding.colour = actor_column(input, style.color_by, false, false);
  encoding.size = actor_column(input, style.size_by, false, true);
  encoding.hulls = actor_column(input, style.hulls_by, true, false);
  encoding.tie_colour = tie_column(input, style.tie_color_by, false);
  encoding.width = tie_column(input, style.width_by, true);
  encoding.labels = style.labels;
  encoding.arrows = style.arrows;
  encoding.label_size = static_cast<float>(style.label_size);
  return encoding;
}

std::vector<Vec2> ViewPicture::places(const NodePositions& node_positions) const {
  std::vector<Vec2> places;
  places.reserve(actors_.size());
  for (const ActorId id : actors_) places.push_back(node_positions.at(id));
  return places;
}

void ViewPicture::build(const Input& input, const MapStyle& style) {
  const model::Network& network = input.document.network();
  const project::Selection& visible = input.pipeline.visible();
  actors_ = visible.actors;
  ties_ = visible.ties;
  const auto positions = places(input.node_positions);
  present::SceneInput scene_input{network, actors_, ties_, positions, input.theme};
  scene_input.encoding = encoding(input, style);
  scene_input.language = input.text.language();
  scene_input.words = words_of(input.text);
  if (const auto projection = input.pipeline.projection()) {
    scene_input.text = report::picture_text({.network = network,
                                             .projection = projection->options(),
                                             .selection = visible,
                                             .language = input.text.language(),
                                             .measures = measured_,
                                             .title = input.title,
                                             .date = {}},
                                            scene_input.words);
  }
  scene_input.revision = ++revision_;
  scene_input.highlight = input.highlight.get();
  auto scene = std::make_shared<scene::Scene>(present::build_scene(scene_input));
  if (input.names_hidden) {
    for (scene::SceneLabel& label : scene->labels) label.text = initials(label.text);
  }
  scene_ = std::move(scene);
}

bool ViewPicture::move(std::size_t ties) {
  const auto start = Clock::now();
  if (scene_.use_count() > 1) scene_ = std::make_shared<scene::Scene>(*scene_);
  bool done = move_->step(*scene_, ties);
  while (!done && ties >= scene_->ties.size()) done = move_->step(*scene_, ties);
  move_took_ += Clock::now() - start;
  if (!done) return false;
  move_.reset();
  // A map so large that this would fill the frames of a running layout is shown less often.
  next_move_ = move_took_ > max_of_a_frame ? Clock::now() + 4 * move_took_ : Clock::time_point{};
  return scene_->revision == revision_;
}

std::shared_ptr<const scene::Scene> ViewPicture::shared_scene() {
  if (move_) move(scene_->ties.size());
  return scene_;
}

bool ViewPicture::update(const Input& input) {
  const MapStyle style = map_style_of(input.document.network());
  Key key{input.pipeline.visible_revision(),
          input.pipeline.projection_revision(),
          input.document.stamps(),
          style,
          input.theme.id,
          input.text.language(),
          input.title,
          input.names_hidden,
          input.highlight};
  key.stamps.positions = 0;
  const bool results_matter = waits_ || measured_;
  const bool same = made_ && key == made_for_ &&
                    !(results_matter && results_ != input.pipeline.results_revision());
  if (same && move_) return move(ties_of_a_frame);
  if (same && node_positions_ == input.node_positions.revision()) return false;
  if (same && input.node_positions.running() && Clock::now() < next_move_) return false;
  node_positions_ = input.node_positions.revision();
  if (same) {
    move_.emplace(places(input.node_positions), ++revision_);
    move_took_ = {};
    return move(ties_of_a_frame);
  }
  move_.reset();
  results_ = input.pipeline.results_revision();
  build(input, style);
  made_for_ = std::move(key);
  made_ = true;
  return true;
}

}  // namespace saite::app
