// One instance a straight piece of a tie, or an arrow head. Neighbouring pieces of a bent tie
// share the normals at their joint, so they meet without gap or overlap.
layout(location = 0) in vec2 a_from;
layout(location = 1) in vec2 a_to;
layout(location = 2) in vec4 a_normals;  // at both ends, for bent ties; zero where straight
layout(location = 3) in float a_width;
layout(location = 4) in vec4 a_colour;
layout(location = 5) in vec4 a_ends;     // length before, behind this piece; gaps at both ends
layout(location = 6) in uint a_kind;     // Segment::kind

uniform vec4 u_arrow;                    // length of a head: the lesser of x + y * width, z + w * width
uniform vec4 u_dashes;                   // dashed: stroke, gap; dotted: stroke, gap; times width

out vec2 v_across;       // device pixels from the middle line; half width
out float v_along;       // px along the tie
flat out vec4 v_colour;
flat out vec2 v_dash;    // period and length of the stroke, px; 0 none

void main() {
  vec2 from = to_page(a_from);
  vec2 to = to_page(a_to);
  vec2 way = to - from;
  float reach = length(way);
  vec2 along = reach > 0.0 ? way / reach : vec2(1.0, 0.0);
  vec2 normal = vec2(-along.y, along.x);
  vec2 side = corner();
  float width = a_width * u_units.y;
  vec2 gaps = a_ends.zw * u_units.x;
  float head = min(u_arrow.x + u_arrow.y * width, u_arrow.z + u_arrow.w * width);
  v_colour = shown(a_colour);
  v_dash = vec2(0.0);
  v_along = 0.0;
  vec2 page;
  if ((a_kind & 4u) != 0u) {  // head: its tip at the rim of the mark at a_to
    float foot = head * 0.4 * (1.0 - side.x) * 0.5;
    page = to - along * (gaps.y + head * (1.0 - side.x) * 0.5) + normal * side.y * (foot + 0.5);
    v_across = vec2(side.y * (foot + 0.5), foot) * u_pixel_ratio;
  } else {
    float device = width * u_pixel_ratio;
    v_colour *= min(device, 1.0);  // hairlines: as wide as a pixel, as faint as they are thin
    vec2 bent = side.x < 0.0 ? a_normals.xy : a_normals.zw;
    if (dot(a_normals, a_normals) > 0.0) normal = bent;
    if ((a_kind & 8u) != 0u) gaps.x += head * 0.8;
    if ((a_kind & 16u) != 0u) gaps.y += head * 0.8;
    float cut = side.x < 0.0 ? clamp(gaps.x - a_ends.x * u_scale, 0.0, reach)
                             : reach - clamp(gaps.y - a_ends.y * u_scale, 0.0, reach);
    float left = gaps.x + gaps.y - (a_ends.x + a_ends.y) * u_scale;
    if (left >= reach) v_colour = vec4(0.0);  // the marks cover all of it
    float half_width = max(device, 1.0) * 0.5;
    float grown = left >= reach ? 0.0 : half_width + 0.5;
    page = from + along * cut + normal * side.y * grown / u_pixel_ratio;
    v_across = vec2(side.y * grown, half_width);
    float stroke = max(width, 1.0);
    uint dash = a_kind & 3u;
    if (dash == 1u) v_dash = vec2(u_dashes.x + u_dashes.y, u_dashes.x) * stroke;
    if (dash == 2u) v_dash = vec2(u_dashes.z + u_dashes.w, u_dashes.z) * stroke;
    v_along = a_ends.x * u_scale + cut - gaps.x;
  }
  gl_Position = to_clip(page);
}
