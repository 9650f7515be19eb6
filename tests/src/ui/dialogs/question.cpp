// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "src/app/session/editing.h"
#include "src/ui/dialogs/dialogs.h"
#include "tests/src/app/support.h"
#include "tests/src/ui/panel.h"

namespace {

using namespace saite;
using app_test::Chain;
using ui_test::Panel;
using ui_test::PanelKey;

TEST_CASE("Enter saves the changes that are asked about, Esc goes back") {
  Chain chain;
  app::Session& session = *chain.session;
  Panel panel(session, [](const ui::Ui& ui, const Rect&) { ui::draw_question(ui); }, {900, 600});
  REQUIRE(app::rename_actor(session, chain.id("ann"), "Annija"));
  session.workspace().file().quit();
  panel.frames(3);
  panel.key(PanelKey::escape);
  CHECK_FALSE(session.workspace().file().question());
  CHECK(session.workspace().document().modified());
  session.workspace().file().quit();
  panel.frames(3);
  panel.key(PanelKey::enter);
  session.finish();
  CHECK(app_test::read_text(chain.file).find("Annija") != std::string::npos);
  CHECK(panel.requests() == std::vector{app::Request::quit});
}

}  // namespace
