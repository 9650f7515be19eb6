// SPDX-License-Identifier: Apache-2.0
#include "src/report/contacts_picture.h"

#include <utility>

namespace saite::report {

Result<std::string> contacts_picture(const model::Network& network, const study::EgoResult& result,
                                     PictureFormat format, PictureOptions options,
                                     const Studio& studio, const i18n::Translator& t,
                                     Progress& progress, text::FontUse* use) {
  std::vector<ActorId> shown;
  const model::Network map = study::on_rings(network, result, shown);
  options.title =
      t.tr("contacts.title", network.actor(result.query.ego).display_name(options.language));
  options.projection = result.projection->options();
  options.projection.filter.only = std::move(shown);
  options.size.page = Page::a4;
  return render_picture(map, format, options, studio, &t, progress, use);
}

}  // namespace saite::report
