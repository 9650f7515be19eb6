// SPDX-License-Identifier: Apache-2.0
#include "src/app/view/view_picture.h"

#include <utility>
#include <vector>

#include "src/report/map_scene.h"

namespace saite::app {
namespace {

constexpr std::chrono::milliseconds max_of_a_frame{6};
/// So many follow their actors in one frame: what all together take would be a stall.
constexpr std::size_t ties_of_a_frame = 60'000;

/// The measures of a pipeline as far as they have arrived; asking for one starts it.
class ArrivingMeasures : public report::MeasureSource {
 public:
  explicit ArrivingMeasures(Pipeline& pipeline) : pipeline_(pipeline) {}
  study::MeasureView measure(const analysis::MeasureInfo& info) override {
    return pipeline_.measure(info.id, info.subject);
  }

 private:
  Pipeline& pipeline_;
};

}  // namespace

std::vector<Vec2> ViewPicture::places(const NodePositions& node_positions) const {
  std::vector<Vec2> places;
  places.reserve(actors_.size());
  for (const ActorId id : actors_) places.push_back(node_positions.at(id));
  return places;
}

void ViewPicture::build(const Input& input, const present::MapStyle& style) {
  const model::Network& network = input.document.network();
  const project::Selection& visible = input.pipeline.visible();
  actors_ = visible.actors;
  ties_ = visible.ties;
  const auto positions = places(input.node_positions);
  ArrivingMeasures measures(input.pipeline);
  const auto projection = input.pipeline.projection();
  const auto carrying = input.pipeline.carrying();
  report::MapScene made = report::make_map_scene({.network = network,
                                                  .visible = visible,
                                                  .positions = positions,
                                                  .origin = input.node_positions.origin(),
                                                  .projection = projection.get(),
                                                  .carrying = carrying.get(),
                                                  .style = style,
                                                  .theme = input.theme,
                                                  .measures = measures,
                                                  .language = input.text.language(),
                                                  .words = &input.text,
                                                  .title = input.title,
                                                  .names_hidden = input.names_hidden,
                                                  .highlight = input.highlight.get(),
                                                  .revision = ++revision_});
  waits_ = made.waits;
  measured_ = made.measured;
  shows_groups_ = made.shows_groups;
  ties_recede_ = made.ties_recede;
  scene_ = std::make_shared<scene::Scene>(std::move(made.scene));
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
  if (scene_->rough_rims) {  // a file is of the finest
    std::vector<Vec2> here;
    for (const canvas::Mark& mark : scene_->marks) here.push_back(mark.at);
    move_.emplace(std::move(here), ++revision_);
    move(scene_->ties.size());
  }
  return scene_;
}

bool ViewPicture::update(const Input& input) {
  const present::MapStyle style = present::map_style_of(input.document.network());
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
  // Areas that were found in haste are found again once the layout has come to rest.
  const bool rough = input.node_positions.running();
  const bool settles = scene_->rough_rims && !rough;
  if (same && node_positions_ == input.node_positions.revision() && !settles) return false;
  if (same && rough && Clock::now() < next_move_) return false;
  node_positions_ = input.node_positions.revision();
  if (same) {
    move_.emplace(places(input.node_positions), ++revision_, rough);
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
