// SPDX-License-Identifier: Apache-2.0
#include "src/io/token.h"

namespace saite::io {

model::Value to_value(TokenView view) {
  switch (view.kind()) {
    case TokenKind::object: {
      model::Object object;
      view.for_members([&](std::string_view key, std::size_t, TokenView member) {
        model::assign(object, key, to_value(member));
      });
      return object;
    }
    case TokenKind::list: {
      model::List list;
      view.for_items([&](std::size_t, TokenView item) { list.push_back(to_value(item)); });
      return list;
    }
    case TokenKind::text:
      return view.text();
    case TokenKind::whole:
      return view.whole();
    case TokenKind::number:
      return view.number();
    case TokenKind::boolean:
      return view.boolean();
    case TokenKind::key:
    case TokenKind::null:
    case TokenKind::bad:
      break;
  }
  return {};
}

}  // namespace saite::io
