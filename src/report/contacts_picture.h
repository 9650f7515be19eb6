// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "src/report/picture.h"
#include "src/study/ego_map.h"

namespace saite::report {

/// An A4 page for a conversation: the actor in the middle, the contacts on their rings.
/// `options`: language, theme, date and the like; what is shown, and where, comes from `result`.
/// Errors: as render_picture().
Result<std::string> contacts_picture(const model::Network& network, const study::EgoResult& result,
                                     PictureFormat format, PictureOptions options,
                                     const Studio& studio, const i18n::Translator& t,
                                     Progress& progress, text::FontUse* use = nullptr);

}  // namespace saite::report
