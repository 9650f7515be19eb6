// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "src/ui/dialogs/dialogs.h"
#include "tests/src/app/support.h"
#include "tests/src/ui/panel.h"

namespace {

using namespace saite;
using app_test::Chain;
using ui_test::Panel;
using ui_test::PanelKey;

struct Palette {
  Chain chain;
  app::Session& session = *chain.session;
  Panel panel{session, [](const ui::Ui& ui, const Rect&) { ui::draw_palette(ui); }, {900, 700}};

  void ask(const std::string& words) {
    panel.settle();
    panel.state().palette = {{}, 0, true, true};
    panel.frames(3);
    panel.type(words);
  }
};

TEST_CASE("palette: colours and sizes are found by their words and taken") {
  Palette p;
  p.ask("colour betw");
  p.panel.key(PanelKey::enter);
  p.panel.settle();
  CHECK(p.session.view().style().color_by.find("betweenness") != std::string::npos);
  CHECK_FALSE(p.panel.state().palette.open);
}

TEST_CASE("palette: people are found beside commands") {
  Palette p;
  p.ask("cakste");
  p.panel.key(PanelKey::enter);
  CHECK(app_test::selected_actors(p.session) == std::vector{p.chain.id("dan")});
}

TEST_CASE("palette: words are found in the language of the window") {
  Palette p;
  p.session.workspace().set_language("lv");
  p.ask("kras starp");
  p.panel.key(PanelKey::enter);
  p.panel.settle();
  CHECK_FALSE(p.session.view().style().color_by.empty());
}

}  // namespace
