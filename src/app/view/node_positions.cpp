// SPDX-License-Identifier: Apache-2.0
#include "src/app/view/node_positions.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <condition_variable>
#include <limits>
#include <mutex>
#include <numbers>
#include <thread>

#include "graph/layout/network_input.h"
#include "graph/project/local_origin.h"
#include "src/app/jobs/low_priority.h"

namespace saite::app {
namespace {

using namespace std::chrono_literals;
using project::Index;
using project::Projection;

constexpr float tie_length = 10;  // of layouts, see layout.h

/// What the owner and the layout's thread share.
struct LayoutExchange final : Progress {
  std::mutex mutex;
  std::condition_variable changed;
  std::vector<Vec2> newest;  // by projection index
  bool unseen = false;
  bool paused = false;
  bool finished = false;
  std::atomic<bool> stop{false};
  std::atomic<double> done{0};
  std::function<void()> wake;

  void report(double) override {}
  [[nodiscard]] bool cancelled() const override { return stop.load(); }

  void publish(const layout::Layout& layout) {
    {
      const std::scoped_lock lock(mutex);
      const auto positions = layout.positions();
      newest.assign(positions.begin(), positions.end());
      unseen = true;
      finished = layout.finished();
    }
    done = layout.progress();
    if (wake) wake();
  }
};

/// A layout of so many is made by its own thread: looking at all the ties would be a stall.
constexpr Index made_at_once = 20'000;

void run_layout(layout::Layout& layout, LayoutExchange& exchange) {
  while (!layout.finished() && !exchange.stop) {
    {
      std::unique_lock lock(exchange.mutex);
      exchange.changed.wait(lock, [&] { return !exchange.paused || exchange.stop; });
    }
    if (exchange.stop) return;
    layout.step(12ms, exchange);  // about sixty pictures a second
    if (!exchange.stop) exchange.publish(layout);
  }
}

}  // namespace

struct NodePositions::Run {
  LayoutExchange exchange;
  std::shared_ptr<const Projection> projection;
  std::unique_ptr<layout::Layout> layout;
  bool told_finished = false;
  std::jthread thread;

  ~Run() {
    {
      const std::scoped_lock lock(exchange.mutex);
      exchange.stop = true;
    }
    exchange.changed.notify_all();
  }
};

NodePositions::NodePositions(std::function<void()> wake, bool gives_way)
    : wake_(std::move(wake)), gives_way_(gives_way) {}
NodePositions::~NodePositions() = default;

void NodePositions::forget() {
  stop();
  positions_.clear();
  known_.clear();
  adopted_.clear();
  held_.clear();
  origin_ = {};
  ++revision_;
}

std::size_t NodePositions::adopt(const model::Network& network) {
  const std::size_t bound = network.actor_id_bound();
  positions_.resize(bound);
  known_.resize(bound, false);
  adopted_.resize(bound);
  std::vector<ActorId> unknown;
  const auto actors = network.actors();
  if (std::ranges::find(known_, true) == known_.end()) {
    origin_ = project::local_origin(network, actors);
  }
  for (const ActorId id : actors) {
    // A layout may have moved on since the network got its positions: only news count.
    const auto& at = network.actor(id).position;
    const bool news = at != adopted_[id.value()];
    adopted_[id.value()] = at;
    if (at && (news || !known_[id.value()])) {
      place(id, relative(*at, origin_));
    } else if (!known_[id.value()]) {
      unknown.push_back(id);
    }
  }
  ++revision_;
  for (std::uint32_t v = 0; v < bound; ++v) {
    if (known_[v] && !network.has(ActorId(v))) known_[v] = false;
  }
  if (unknown.size() < network.actor_count()) place_newcomers(network, unknown);
  return unknown.size();
}

void NodePositions::remember(const model::Network& network) {
  adopted_.resize(network.actor_id_bound());
  for (const ActorId id : network.actors()) adopted_[id.value()] = network.actor(id).position;
}

void NodePositions::place_newcomers(const model::Network& network,
                                    std::span<const ActorId> unknown) {
  Rect taken;
  for (std::uint32_t v = 0; v < known_.size(); ++v) {
    if (known_[v]) taken.include(positions_[v]);
  }
  std::size_t number = 0;
  for (const ActorId id : unknown) {
    // The golden angle keeps newcomers around one neighbour apart.
    const auto angle =
        static_cast<float>(number++) * (3 - std::sqrt(5.0F)) * std::numbers::pi_v<float>;
    const Vec2 aside = Vec2{std::cos(angle), std::sin(angle)} * (tie_length / 2);
    Vec2 at = taken.empty() ? Vec2{} : Vec2{taken.max.x + tie_length, taken.centre().y};
    for (const TieId tie : network.ties_of(id)) {
      const model::Tie& t = network.tie(tie);
      const ActorId other = t.source == id ? t.target : t.source;
      if (other == id || !known_[other.value()]) continue;
      at = positions_[other.value()];
      break;
    }
    place(id, at + aside);
  }
}

void NodePositions::place(ActorId id, Vec2 at) {
  positions_[id.value()] = at;
  known_[id.value()] = true;
}

Vec2 NodePositions::at(ActorId id) const {
  return id.value() < positions_.size() ? positions_[id.value()] : Vec2{};
}

bool NodePositions::moved(const model::Network& network, ActorId id) const {
  const auto& own = network.actor(id).position;
  return !own || relative(*own, origin_) != at(id);
}

Position NodePositions::in_file(const model::Network& network, ActorId id) const {
  return moved(network, id) ? in_file(at(id)) : *network.actor(id).position;
}

Rect NodePositions::bounds(std::span<const ActorId> actors) const {
  Rect box;
  for (const ActorId id : actors) box.include(at(id));
  return box;
}

Status NodePositions::start(std::string_view algorithm,
                            std::shared_ptr<const Projection> projection,
                            const model::Network& network, std::uint64_t seed, bool fresh,
                            const layout::Parameters& parameters) {
  layout::LayoutInput input = layout::network_input(
      network, *projection,
      [this](ActorId id) { return known(id) ? std::optional(at(id)) : std::nullopt; }, fresh, seed);
  input.aspect = aspect_;
  if (auto good = layout::check_layout(algorithm, *projection, input, parameters); !good) {
    return good.error();
  }
  run_.reset();
  run_ = std::make_unique<Run>();
  run_->exchange.wake = wake_;
  run_->projection = std::move(projection);
  algorithm_ = std::string(algorithm);
  auto make = [run = run_.get(), id = algorithm_, held = std::move(input), parameters]() mutable {
    auto made = layout::create_layout(id, *run->projection, std::move(held), parameters);
    if (!made) broken("a layout that was found good can be made");
    run->layout = std::move(*made);
    if (!run->exchange.stop) run->exchange.publish(*run->layout);
  };
  const bool at_once = run_->projection->size() <= made_at_once;
  if (at_once) {
    make();
    poll();
  }
  run_->thread = std::jthread(
      [run = run_.get(), gives_way = gives_way_, at_once, make = std::move(make)]() mutable {
        const LowPriority background(gives_way);
        if (!at_once) make();
        run_layout(*run->layout, run->exchange);
      });
  return {};
}

void NodePositions::pause() {
  if (!run_) return;
  const std::scoped_lock lock(run_->exchange.mutex);
  run_->exchange.paused = true;
}

void NodePositions::resume() {
  if (!run_) return;
  {
    const std::scoped_lock lock(run_->exchange.mutex);
    run_->exchange.paused = false;
  }
  run_->exchange.changed.notify_all();
}

void NodePositions::stop() {
  run_.reset();
}

bool NodePositions::running() const {
  if (!run_) return false;
  const std::scoped_lock lock(run_->exchange.mutex);
  return !run_->exchange.paused && !run_->exchange.finished;
}

bool NodePositions::paused() const {
  if (!run_) return false;
  const std::scoped_lock lock(run_->exchange.mutex);
  return run_->exchange.paused && !run_->exchange.finished;
}

double NodePositions::fraction() const {
  return run_ ? run_->exchange.done.load() : 1;
}

bool NodePositions::poll() {
  if (!run_) return false;
  const std::scoped_lock lock(run_->exchange.mutex);
  if (!run_->exchange.unseen) return false;
  run_->exchange.unseen = false;
  const auto actors = run_->projection->actors();
  for (std::size_t i = 0; i < actors.size(); ++i) {
    const ActorId id = actors[i];
    if (id.value() < positions_.size() && !held_.contains(id)) place(id, run_->exchange.newest[i]);
  }
  ++revision_;
  return true;
}

bool NodePositions::take_finished() {
  if (!run_ || run_->told_finished) return false;
  const std::scoped_lock lock(run_->exchange.mutex);
  if (!run_->exchange.finished || run_->exchange.unseen) return false;
  run_->told_finished = true;
  return true;
}

void NodePositions::hold(std::span<const std::pair<ActorId, Vec2>> places) {
  for (const auto& [id, at] : places) {
    held_[id] = at;
    if (id.value() < positions_.size()) place(id, at);
  }
  ++revision_;
}

void NodePositions::release() {
  held_.clear();
}

}  // namespace saite::app
