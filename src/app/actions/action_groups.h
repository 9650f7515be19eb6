// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "src/app/actions/action_registry.h"

/// The actions that the program comes with, a function for each menu.
namespace saite::app {

void add_file_actions(ActionRegistry& actions);
void add_edit_actions(ActionRegistry& actions);
void add_select_actions(ActionRegistry& actions);
void add_view_actions(ActionRegistry& actions);
void add_layout_actions(ActionRegistry& actions);
void add_analyse_actions(ActionRegistry& actions);
void add_help_actions(ActionRegistry& actions);

}  // namespace saite::app
