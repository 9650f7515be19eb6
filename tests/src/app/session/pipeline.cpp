// SPDX-License-Identifier: Apache-2.0
#include "src/app/pipeline/pipeline.h"
#include "src/app/session/editing.h"

#include <doctest/doctest.h>

#include <functional>
#include <thread>

#include "src/edit/actor_edits.h"
#include "src/edit/network_edits.h"
#include "tests/src/app/support.h"

namespace {

using namespace saite;
using namespace std::chrono_literals;
using analysis::Subject;
using app_test::Chain;
using study::MeasureView;
using State = MeasureView::State;

/// A ring of n actors with chords: large enough that measures take a moment.
model::Network ring(std::uint32_t n) {
  model::Network network;
  for (std::uint32_t i = 0; i < n; ++i) {
    CHECK(network.add_actor({.key = "a" + std::to_string(i)}));
  }
  for (std::uint32_t i = 0; i < n; ++i) {
    for (const std::uint32_t step : {1U, 17U}) {
      CHECK(network.add_tie({.source = ActorId(i),
                             .target = ActorId((i + step) % n),
                             .key = std::to_string(i) + "+" + std::to_string(step)}));
    }
  }
  return network;
}

TEST_CASE("a measure is computed when asked for, and only then") {
  Chain chain;
  app::Pipeline& pipeline = chain.session->view().pipeline();
  CHECK(chain.session->workspace().jobs().idle());
  CHECK(pipeline.measure("degree", Subject::actor).state == State::waiting);
  CHECK_FALSE(pipeline.measure("degree", Subject::actor).result);
  chain.session->finish();
  const MeasureView view = pipeline.measure("degree", Subject::actor);
  REQUIRE(view.state == State::ready);
  CHECK(view.result->of(chain.id("bea")) == 2);
  CHECK(view.result->of(chain.id("eve")) == 0);
  CHECK_FALSE(view.result->of(chain.tie("ab")).has_value());
  const auto bridge = [&] { return pipeline.measure("bridge", Subject::tie); };
  CHECK(bridge().state == State::waiting);
  chain.session->finish();
  CHECK(bridge().result->of(chain.tie("bc")) == 1);
  pipeline.measure("components", Subject::network);
  chain.session->finish();
  CHECK(pipeline.measure("components", Subject::network).result->of_network() == 2);
}

TEST_CASE("an unknown measure fails at once") {
  Chain chain;
  const MeasureView view = chain.session->view().pipeline().measure("nonsense", Subject::actor);
  CHECK(view.state == State::failed);
  REQUIRE(view.error.has_value());
  CHECK(view.error->code == "unknown_measure");
}

TEST_CASE("no measure begins while a hand moves") {
  Chain chain;
  app::Session& session = *chain.session;
  app::Pipeline& pipeline = session.view().pipeline();
  session.finish();
  session.workspace().note_input();
  CHECK_FALSE(session.workspace().input_idle());
  pipeline.measure("degree", Subject::actor);
  session.poll();
  CHECK(session.workspace().jobs().idle());
  CHECK(pipeline.measure("degree", Subject::actor).state == State::waiting);
  SUBCASE("but when it rests") {
    std::this_thread::sleep_for(std::chrono::milliseconds(250));
    CHECK(session.workspace().input_idle());
    session.poll();
    CHECK_FALSE(session.workspace().jobs().idle());
  }
  SUBCASE("but whoever waits for all does not wait for it") {
    session.finish();
  }
  session.finish();
  CHECK(pipeline.measure("degree", Subject::actor).state == State::ready);
}

TEST_CASE("the end of the last job is news, even where it delivers nothing") {
  Chain chain;
  app::Session& session = *chain.session;
  session.finish();
  session.workspace().jobs().start(
      {.label = {"job.read"}, .work = [](app::Jobs::Port&) -> app::Jobs::Delivery {
         std::this_thread::sleep_for(50ms);
         return {};
       }});
  CHECK_FALSE(session.poll());  // work that goes on is none
  bool told = false;
  while (!session.workspace().jobs().idle()) told = session.poll();
  CHECK(told);
  CHECK_FALSE(session.poll());
}

TEST_CASE("only stale stages run again") {
  Chain chain;
  app::Session& session = *chain.session;
  app::Pipeline& pipeline = session.view().pipeline();
  pipeline.measure("degree", Subject::actor);
  session.finish();
  const auto projection = pipeline.projection();
  const std::uint64_t scene = session.view().scene().revision;

  SUBCASE("nothing changed: nothing is made") {
    CHECK_FALSE(session.poll());
    CHECK(pipeline.projection() == projection);
    CHECK(session.view().scene().revision == scene);
  }
  SUBCASE("a move makes new places, no new projection and no new measures") {
    app::begin_drag(session, chain.id("ann"));
    session.mover().drag_by({1, 0});
    session.mover().end_drag();
    CHECK(session.poll());
    CHECK(pipeline.projection() == projection);
    CHECK(pipeline.measure("degree", Subject::actor).state == State::ready);
    CHECK(session.view().scene().revision > scene);
  }
  SUBCASE("a note leaves the projection alone") {
    REQUIRE(session.workspace().execute(
        edit::set_actor_note(session.workspace().network(), chain.id("ann"), "x")));
    session.poll();
    CHECK(pipeline.projection() == projection);
    CHECK(pipeline.measure("degree", Subject::actor).state == State::ready);
  }
  SUBCASE("a new tie makes all anew; until then the old value is still there") {
    REQUIRE(app::add_tie(session, chain.id("eve"), chain.id("ann"), 2));
    CHECK(pipeline.projection() != projection);
    const MeasureView view = pipeline.measure("degree", Subject::actor);
    CHECK(view.state == State::waiting);
    REQUIRE(view.result);
    CHECK(view.result->of(chain.id("eve")) == 0);
    session.finish();
    CHECK(pipeline.measure("degree", Subject::actor).result->of(chain.id("eve")) == 1);
  }
  SUBCASE("a filter makes projection and measures anew") {
    project::Filter filter;
    filter.tie_kinds = {"kinship"};
    session.view().set_filter(filter);
    CHECK(pipeline.projection() != projection);
    pipeline.measure("degree", Subject::actor);
    session.finish();
    CHECK(pipeline.measure("degree", Subject::actor).result->of(chain.id("ann")) == 0);
  }
}

TEST_CASE("a stale job is cancelled and never delivers") {
  app::Jobs jobs(2);
  app::Pipeline pipeline(jobs);
  edit::Document document(ring(1500));
  app::ViewOptions options;
  pipeline.update(document);
  pipeline.measure("betweenness", Subject::actor);
  pipeline.update(document);  // starts it
  const auto running = jobs.list();
  REQUIRE(running.size() == 1);
  REQUIRE_FALSE(running[0].stopping);
  REQUIRE(document.execute(edit::remove(document.network(), {{ActorId(0)}}, {})));
  pipeline.update(document);
  const auto after = jobs.list();
  const auto stale = std::ranges::find(after, running[0].id, &app::JobView::id);
  REQUIRE(stale != after.end());
  CHECK(stale->stopping);
  pipeline.measure("betweenness", Subject::actor);
  pipeline.update(document);
  jobs.finish();
  const MeasureView view = pipeline.measure("betweenness", Subject::actor);
  REQUIRE(view.state == State::ready);
  CHECK(view.result->projection == pipeline.projection());
  CHECK(view.result->projection->size() == 1499);
}

TEST_CASE("a measure stopped by hand stays undone until somebody insists") {
  app::Jobs jobs(1);
  app::Pipeline pipeline(jobs);
  edit::Document document(ring(1500));
  pipeline.update(document);
  pipeline.measure("betweenness", Subject::actor);
  pipeline.update(document);
  jobs.cancel_all();
  jobs.finish();
  CHECK(pipeline.measure("betweenness", Subject::actor).state == State::cancelled);
  pipeline.update(document);
  CHECK(jobs.idle());
  pipeline.retry("betweenness", Subject::actor);
  CHECK(pipeline.measure("betweenness", Subject::actor).state == State::waiting);
  pipeline.update(document);
  jobs.finish();
  CHECK(pipeline.measure("betweenness", Subject::actor).state == State::ready);
}

TEST_CASE("a large network is projected on a worker, and what is removed vanishes at once") {
  app::Jobs jobs(2);
  app::Pipeline pipeline(jobs);
  edit::Document document(ring(15000));  // 45,000 actors and ties
  pipeline.update(document);
  CHECK_FALSE(pipeline.fresh());
  CHECK(pipeline.projection() == nullptr);
  jobs.finish();
  CHECK(pipeline.fresh());
  REQUIRE(pipeline.projection() != nullptr);
  CHECK(pipeline.projection()->size() == 15000);
  REQUIRE(document.execute(edit::remove(document.network(), {{ActorId(5)}}, {})));
  pipeline.update(document);
  CHECK_FALSE(pipeline.fresh());
  CHECK_FALSE(pipeline.is_visible(ActorId(5)));
  CHECK(pipeline.visible().actors.size() == 14999);
  for (const TieId id : pipeline.visible().ties) REQUIRE(document.network().has(id));
  // Edits go on while the worker reads its snapshot; only the last state counts.
  for (std::uint32_t i = 10; i < 20; ++i) {
    REQUIRE(document.execute(edit::remove(document.network(), {{ActorId(i)}}, {})));
    pipeline.update(document);
  }
  jobs.finish();
  CHECK(pipeline.fresh());
  CHECK(pipeline.projection()->size() == 14989);
}

/// Measures everything asked for, and says what was made for it since.
struct Made {
  std::size_t selections;
  std::size_t projections;
  friend bool operator==(const Made&, const Made&) = default;
};
Made made_by(app::Session& session, const std::function<void()>& change) {
  app::Pipeline& pipeline = session.view().pipeline();
  const app::Pipeline::Made before = pipeline.made();
  change();
  session.finish();
  const app::Pipeline::Made after = session.view().pipeline().made();
  return {after.selections - before.selections, after.projections - before.projections};
}

TEST_CASE("what reads an option of the analysis is measured anew, and nothing else is made") {
  Chain chain;
  app::Session& session = *chain.session;
  const auto measure = [&](const char* id) {
    static_cast<void>(session.view().pipeline().measure(id, Subject::actor));
    session.finish();
    return session.view().pipeline().measure(id, Subject::actor).result;
  };
  const auto change = [&](auto set) {
    return made_by(session, [&] {
      app::ViewOptions options = session.view().options();
      set(options);
      session.view().set_options(options);
    });
  };
  const auto degree = measure("degree");
  const auto betweenness = measure("betweenness");
  const auto community = measure("community");
  REQUIRE(degree->of(chain.id("bea")) == 2);
  const auto projection = session.view().pipeline().projection();
  CHECK(made_by(session, [&] {
          present::MapStyle style = session.view().style();
          style.community_resolution = 2;
          session.view().set_style(style);
        }) == Made{0, 0});
  CHECK(session.view().pipeline().projection() == projection);
  CHECK(measure("degree") == degree);
  CHECK(measure("betweenness") == betweenness);
  CHECK(measure("community") != community);
  CHECK(change([](app::ViewOptions& o) { o.normalised = true; }) == Made{0, 0});
  CHECK(measure("degree")->of(chain.id("bea")) == 0.5);
  CHECK(measure("betweenness") != betweenness);
  const auto normalised = measure("degree");
  CHECK(change([](app::ViewOptions& o) { o.group_by = "kind"; }) == Made{0, 0});
  CHECK(measure("degree") == normalised);
  // The projection alone depends on the reading of directions.
  CHECK(change([](app::ViewOptions& o) { o.directed = true; }) == Made{0, 1});
  CHECK(session.view().pipeline().projection() != projection);
}

TEST_CASE("going back to an earlier filter finds everything as it was") {
  Chain chain;
  app::Session& session = *chain.session;
  const auto degree = [&] {
    return session.view().pipeline().measure("degree", Subject::actor).result;
  };
  static_cast<void>(degree());
  session.finish();
  const auto all = degree();
  REQUIRE(all);
  project::Filter filter;
  filter.kinds = {"individual"};
  session.view().set_filter(filter);
  static_cast<void>(degree());
  session.finish();
  const auto some = degree();
  REQUIRE(some != all);
  CHECK(made_by(session, [&] { session.view().set_filter({}); }) == Made{0, 0});
  CHECK(degree() == all);
  CHECK(made_by(session, [&] { session.view().set_filter(filter); }) == Made{0, 0});
  CHECK(degree() == some);
  // Of another state of the network nothing is kept.
  REQUIRE(app::add_actor(session, "new", 0));
  CHECK(made_by(session, [&] { session.view().set_filter({}); }).selections >= 1);
  CHECK(degree() != all);
}

TEST_CASE("views with equal options share a pipeline, others have their own") {
  Chain chain;
  app::Session& session = *chain.session;
  app::View& second = session.add_view();
  session.poll();
  CHECK(&second.pipeline() == &session.view().pipeline());
  project::Filter filter;
  filter.kinds = {"individual"};
  second.set_filter(filter);
  session.finish();
  CHECK(&second.pipeline() != &session.view().pipeline());
  CHECK(second.pipeline().visible().actors.size() <
        session.view().pipeline().visible().actors.size());
  CHECK(second.scene().marks.size() == second.pipeline().visible().actors.size());
  CHECK(session.view().scene().marks.size() == session.view().pipeline().visible().actors.size());
  // What one selects the other does not; an edit reaches both.
  second.selected().set({chain.id("ann")});
  CHECK(session.view().selected().empty());
  REQUIRE(app::add_actor(session, "new", 0));
  session.finish();
  CHECK(second.scene().marks.size() == second.pipeline().visible().actors.size());
  second.set_filter({});
  session.finish();
  CHECK(&second.pipeline() == &session.view().pipeline());
  // Another document, whose stamps may be those of the first: no view sees anything of the old one.
  second.set_filter(filter);
  session.finish();
  session.workspace().file().new_document();
  session.workspace().file().answer(app::Answer::discard);
  for (const app::View* view : {&session.view(), &second}) {
    CHECK(view->pipeline().visible().actors.empty());
    CHECK(view->options() == session.view().options());
  }
  app::undo(session);
  REQUIRE(app::add_actor(session, "alone", 0));
  session.finish();
  CHECK(session.view().scene().marks.size() == 1);
  CHECK(second.scene().marks.size() == 1);
  session.close_view(second);
  session.finish();
  CHECK_FALSE(session.view().scene().marks.empty());
}

}  // namespace
