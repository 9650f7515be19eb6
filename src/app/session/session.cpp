// SPDX-License-Identifier: Apache-2.0
#include "src/app/session/session.h"

#include <thread>
#include <utility>

#include "src/app/plan/plan_picture.h"

namespace saite::app {

using namespace std::chrono_literals;

Session::Session(Options options)
    : workspace_(std::move(options)),
      pipelines_(workspace_.jobs()),
      mover_(workspace_),
      planning_(workspace_.jobs()),
      plan_(planning_),
      chance_(workspace_.jobs()),
      steadiness_(workspace_.jobs()),
      methods_(workspace_.jobs()) {
  add_view();
  workspace_.subscribe([this] { follow_document(); });
}

View& Session::add_view() {
  views_.push_back(std::make_unique<View>(workspace_, pipelines_));
  return *views_.back();
}

void Session::close_view(const View& view) {
  std::erase_if(views_, [&](const auto& held) { return held.get() == &view && held != views_[0]; });
}

void Session::follow_document() {
  if (document_ != workspace_.document_number()) {
    document_ = workspace_.document_number();
    pipelines_.reset();
    planning_.reset();
    chance_.reset();
    steadiness_.reset();
    methods_.reset();
    asking_ = {};
  }
  mover_.follow_document();
  for (const auto& view : views_) view->refresh();
}

bool Session::poll() {
  bool changed = workspace_.poll();
  if (workspace_.file().about_to_write()) mover_.write_seen();
  changed |= workspace_.file().poll();
  follow_document();
  changed |= mover_.poll(view().pipeline());
  plan_.update(workspace_.document());
  plan_.show(view(), workspace_.network(), workspace_.text());
  asking_.update(view(), workspace_.document(), chance_, workspace_.text());
  for (const auto& view : views_) changed |= view->update(mover_);
  planning_.update(workspace_.document(), view().pipeline());
  chance_.update(workspace_.document(), view().pipeline());
  steadiness_.update(workspace_.document(), view().pipeline());
  methods_.update(workspace_.document(), view().pipeline(), view().audience(),
                  workspace_.text().language());
  const bool idle = workspace_.jobs().idle();
  const bool ended = !std::exchange(was_idle_, idle) && idle;
  return changed || ended;
}

void Session::finish() {
  const auto rests = [&] {
    return workspace_.jobs().idle() && !mover_.positions().running() && !mover_.layout_wanted() &&
           view().pipeline().fresh() && !workspace_.file().about_to_write();
  };
  for (;;) {
    workspace_.forget_input();
    poll();
    if (rests()) {
      poll();
      if (rests() && !view().map_moves()) return;
    }
    std::this_thread::sleep_for(1ms);
  }
}

}  // namespace saite::app
