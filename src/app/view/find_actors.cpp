// SPDX-License-Identifier: Apache-2.0
#include "src/app/view/find_actors.h"

#include "src/study/words.h"

namespace saite::app {

std::vector<FoundActor> find_actors(const View& view, std::string_view query, std::size_t max) {
  const model::Network& network = view.workspace().network();
  const std::string& language = view.workspace().text().language();
  std::vector<FoundActor> found;
  for (const ActorId id : view.workspace().search().find(query, max)) {
    if (!network.has(id)) continue;  // the index may be older than the network
    found.push_back({id, network.actor(id).display_name(language),
                     study::kind_name(network, id, language), view.pipeline().is_visible(id)});
  }
  return found;
}

}  // namespace saite::app
