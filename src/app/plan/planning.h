// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "src/app/pipeline/latest.h"
#include "src/app/pipeline/pipeline.h"
#include "src/app/plan/draft.h"
#include "src/edit/document.h"
#include "src/study/inviting.h"
#include "src/study/providers.h"
#include "src/study/suggesting.h"
#include "src/study/what_if.h"

namespace saite::app {

/// Whose the highlight of drafts and suggestions is.
inline constexpr std::string_view plan_highlight_owner = "plan";

/// What a planner thinks of beside a document: a draft and what it would bring, which new ties
/// would help most, whom to invite. All of it is about what is visible, worked out in the
/// background, and touches nothing.
///     planning.draft().begin();
///     planning.draft().remove(actors, {});
///     each frame: planning.update(document, pipeline);  show(planning.what_if());
class Planning {
 public:
  /// What a draft that is there changes; everything else is the state now.
  struct WhatIfKey {
    std::uint64_t projection = 0;
    std::uint64_t draft = 0;
    study::Service service;
    friend bool operator==(const WhatIfKey&, const WhatIfKey&) = default;
  };
  /// Suggestions and invitations are of the state now, or, while a draft is active, of what it
  /// would leave.
  template <class Query>
  struct QueryKey {
    std::uint64_t projection = 0;
    std::uint64_t facts = 0;
    Draft::Content draft = {};  // as far as it counts
    Query query;
    friend bool operator==(const QueryKey&, const QueryKey&) = default;
  };
  using WhatIfView = Latest<WhatIfKey, study::WhatIfResult>::View;
  using SuggestView = Latest<QueryKey<study::SuggestQuery>, study::SuggestResult>::View;
  using InviteView = Latest<QueryKey<study::InviteQuery>, study::InviteResult>::View;

  explicit Planning(Jobs& jobs);

  /// Another document was opened: the draft is gone, wishes stay but for the people in them.
  void reset();
  /// Starts what is stale: the draft's numbers while it is active, the others when they were looked
  /// at since the last call. Cheap enough for each frame.
  void update(const edit::Document& document, const Pipeline& pipeline);

  [[nodiscard]] Draft& draft() { return draft_; }
  [[nodiscard]] const Draft& draft() const { return draft_; }
  [[nodiscard]] study::Service& service() { return service_; }  // whose reach the numbers tell
  [[nodiscard]] const study::Service& service() const { return service_; }
  [[nodiscard]] study::SuggestQuery& suggest_query() { return suggest_query_; }
  [[nodiscard]] const study::SuggestQuery& suggest_query() const { return suggest_query_; }
  [[nodiscard]] study::InviteQuery& invite_query() { return invite_query_; }
  [[nodiscard]] const study::InviteQuery& invite_query() const { return invite_query_; }

  [[nodiscard]] const WhatIfView& what_if() const { return what_if_.view(); }
  /// As far as they are known; asks for them.
  const SuggestView& suggestions();
  const InviteView& invitation();
  /// The last that was known, without asking.
  [[nodiscard]] const SuggestView& known_suggestions() const { return suggest_.view(); }
  /// Whether the map shows the suggestions.
  void show_suggestions(bool shown) { suggestions_shown_ = shown; }
  [[nodiscard]] bool suggestions_shown() const { return suggestions_shown_; }
  /// Likewise who is invited.
  void show_invitation(bool shown) { invitation_shown_ = shown; }
  [[nodiscard]] bool invitation_shown() const { return invitation_shown_; }
  [[nodiscard]] const InviteView& known_invitation() const { return invite_.view(); }
  /// Tries what failed or was cancelled once more.
  void retry();
  /// Rises whenever something that the map may show changes.
  [[nodiscard]] std::uint64_t revision() const {
    return draft_.revision() + what_if_.revision() + suggest_.revision() + invite_.revision();
  }

 private:
  [[nodiscard]] Draft::Content counted_draft(bool with_suggested) const;
  void start_what_if(const edit::Document& document, const Pipeline& pipeline);

  Draft draft_;
  study::Service service_;
  study::SuggestQuery suggest_query_;
  study::InviteQuery invite_query_;
  Latest<WhatIfKey, study::WhatIfResult> what_if_;
  Latest<QueryKey<study::SuggestQuery>, study::SuggestResult> suggest_;
  Latest<QueryKey<study::InviteQuery>, study::InviteResult> invite_;
  bool suggestions_wanted_ = false;
  bool suggestions_shown_ = false;
  bool invitation_shown_ = false;
  bool invitation_wanted_ = false;
  std::uint64_t structure_ = 0;  // the state of the document that the draft was checked against
};

/// A draft as one step of the history: ties first, then removals. Without changes where it is
/// empty.
[[nodiscard]] edit::Step draft_step(const model::Network& network, const Draft::Content& draft);

}  // namespace saite::app
