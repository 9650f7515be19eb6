// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "src/edit/network_edits.h"
#include "src/study/what_is_known.h"
#include "src/ui/panels/panels.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/edit_field.h"
#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/icons.h"
#include "src/ui/widgets/widgets.h"

namespace saite::ui {
namespace {

const model::Network& network(const Ui& ui) {
  return ui.workspace.network();
}

/// A text of one language stays so; of several, the one that is read is changed.
model::Value in_language(const model::Value* now, const std::string& language, std::string text) {
  if (now == nullptr || now->object() == nullptr) {
    return text.empty() ? model::Value() : model::Value(std::move(text));
  }
  model::Object texts = *now->object();
  model::assign(texts, language, std::move(text));
  return texts;
}

void edit_whole(const Ui& ui) {
  if (!section(ui, "whole.edit", say(ui, "ui.edit"), {}, false)) return;
  const auto set = [&](model::InfoField field, const std::string& text, const char* label) {
    model::Value value = text.empty() ? model::Value() : model::Value(text);
    return attempt(ui, edit::set_info(network(ui), field, std::move(value), {label, {text}}));
  };
  edit_field(
      ui, "##title", say(ui, "ui.whole.title"), network(ui).info.title,
      [&](const std::string& text) { return set(model::InfoField::title, text, "edit.title"); });
  edit_field(
      ui, "##description", say(ui, "ui.whole.description"), network(ui).info.description,
      [&](const std::string& text) {
        return set(model::InfoField::description, text, "edit.description");
      },
      "", true);
  const std::string& language = ui.t.language();
  edit_field(
      ui, "##boundary", say(ui, "ui.whole.boundary"), study::boundary_of(network(ui), language),
      [&](const std::string& text) {
        const model::Value* now = model::find(network(ui).info.graph_extra, "boundary");
        return attempt(
            ui, edit::set_graph_member(network(ui), "boundary", in_language(now, language, text),
                                       {"edit.boundary", {}}));
      },
      say(ui, "ui.whole.boundary.hint"), true);
  tooltip(ui, say(ui, "ui.whole.boundary.words"));
  gap(ui, 6);
}

Status set_sources(const Ui& ui, model::List list) {
  model::Value value = list.empty() ? model::Value() : model::Value(std::move(list));
  return attempt(ui, edit::set_info(network(ui), model::InfoField::sources, std::move(value),
                                    {"edit.sources", {}}));
}

model::List source_list(const Ui& ui) {
  const model::Value held = model::value_of(network(ui).info, model::InfoField::sources);
  return held.list() == nullptr ? model::List() : *held.list();
}

/// "s1", "s2", … that no source has.
std::string fresh_id(const std::vector<model::Source>& sources) {
  for (int i = 1;; ++i) {
    std::string id = "s" + std::to_string(i);
    if (std::ranges::none_of(sources, [&](const auto& source) { return source.id == id; })) {
      return id;
    }
  }
}

/// One source after the other, with its title, when it is of and where it is found.
void sources(const Ui& ui) {
  if (!section(ui, "whole.sources", say(ui, "ui.sources"), {}, !network(ui).info.sources.empty())) {
    return;
  }
  const std::size_t count = network(ui).info.sources.size();
  for (std::size_t i = 0; i < count && i < network(ui).info.sources.size(); ++i) {
    const model::Source source = network(ui).info.sources[i];
    ImGui::PushID(static_cast<int>(i));
    const auto field = [&](const char* id, const char* label, const char* key,
                           const std::string& now, const char* hint = "") {
      edit_field(
          ui, id, label, now,
          [&](const std::string& text) -> Status {
            model::List list = source_list(ui);
            if (i >= list.size() || list[i].object() == nullptr) return {};
            model::Object changed = *list[i].object();
            std::erase_if(changed, [&](const auto& member) { return member.first == key; });
            if (!text.empty()) model::assign(changed, key, text);
            list[i] = std::move(changed);
            return set_sources(ui, std::move(list));
          },
          hint);
    };
    field("##source title", say(ui, "ui.source.title"), "title",
          source.title.empty() ? source.id : source.title);
    field("##source date", say(ui, "ui.source.date"), "date", source.date, "2025-04");
    field("##source url", say(ui, "ui.source.url"), "url", source.url, "https://…");
    if (button(ui, say(ui, "ui.source.remove"), Tone::quiet, 0, icon::close)) {
      model::List list = source_list(ui);
      list.erase(list.begin() + static_cast<std::ptrdiff_t>(i));
      static_cast<void>(set_sources(ui, std::move(list)));
      ImGui::PopID();
      break;
    }
    gap(ui, 6);
    ImGui::PopID();
  }
  if (button(ui, say(ui, "ui.source.add"), Tone::quiet, 0, icon::plus)) {
    model::List list = source_list(ui);
    list.emplace_back(model::Object{{"id", fresh_id(network(ui).info.sources)},
                                    {"title", say(ui, "ui.source.new")}});
    static_cast<void>(set_sources(ui, std::move(list)));
  }
  note_place(ui, "source.add");
}

}  // namespace

void draw_whole(const Ui& ui) {
  const model::NetworkInfo& info = ui.workspace.network().info;
  if (ui.workspace.network().actor_count() == 0) {
    empty_state(ui, icon::share_variant, say(ui, "ui.inspector.empty"),
                say(ui, "ui.inspector.empty.words"));
    return;
  }
  {
    const WithFont font(ui.fonts.title);
    wrapped(ui.workspace.title());
  }
  if (!info.description.empty()) {
    gap(ui, 2);
    wrapped_muted(ui, info.description);
  }
  if (const auto boundary = study::boundary_of(ui.workspace.network(), ui.t.language());
      !boundary.empty()) {
    gap(ui, 2);
    wrapped_muted(ui, ui.t.tr("known.boundary", boundary));
  }
  gap(ui, 8);
  edit_whole(ui);
  sources(ui);
  gap(ui, 8);
  wrapped_muted(ui, say(ui, "ui.inspector.hint"));
}

}  // namespace saite::ui
