// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "src/study/providers.h"
#include "src/ui/widgets/widgets.h"

// What the sections of the plan drawer have in common.
namespace saite::ui {

/// What the view's audience calls an actor.
[[nodiscard]] std::string plan_name(const Ui& ui, ActorId id);
/// The name as a word that can be pressed to see where he is, where the audience may see that; cut
/// to `width` where that is given.
void plan_person(const Ui& ui, ActorId id, float width = 0);
/// Several in a line that wraps, at most some; who is called the same stands once.
void plan_people(const Ui& ui, const char* id, const std::vector<ActorId>& who);
/// The switch between names and roles; its buttons are `<where>.room` and `<where>.planner`.
void for_whom(const Ui& ui, const std::string& where);

/// "− 5 +".
bool stepper(const Ui& ui, const char* id, std::uint32_t& value, std::uint32_t low,
             std::uint32_t high);
/// A caption over a field.
void caption(const Ui& ui, std::string_view words);
bool plan_checkbox(const Ui& ui, const char* key, bool& value);
/// One of some values; empty ids allowed. True where another was chosen.
struct PlanOption {
  std::string id;
  std::string name;
};
bool plan_choice(const Ui& ui, const char* id, const std::vector<PlanOption>& options,
                 std::string& chosen, float width = -1);
/// Who offers a service and how far it reaches.
/// In one line where a width is given.
void edit_service(const Ui& ui, const char* id, study::Service& service, const char* none,
                  float width = -1);
/// That it is being worked out, with a bar and a way to stop it; why it failed; that it was
/// stopped. False where there is nothing else to show.
bool plan_progress(const Ui& ui, std::string_view job, study::MeasureView::State state,
                   const std::optional<Error>& error, bool has_result);

/// Who can be chosen as those who offer a service, gathered once after each change of the document.
[[nodiscard]] const std::vector<study::ProviderGroup>& providers_to_choose(const Ui& ui);
/// As Choices has them.
[[nodiscard]] std::vector<PlanOption> groupings_to_choose(const Ui& ui);

/// What is wished, and what was found, one below the other with a line between.
struct PlanBlock {
  const char* id;
  void (*draw)(const Ui& ui);
};
void plan_blocks(const Ui& ui, std::initializer_list<PlanBlock> blocks);

}  // namespace saite::ui
