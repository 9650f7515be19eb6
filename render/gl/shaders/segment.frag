in vec2 v_across;
in float v_along;
flat in vec4 v_colour;
flat in vec2 v_dash;
out vec4 o_colour;

void main() {
  float cover = clamp(v_across.y + 0.5 - abs(v_across.x), 0.0, 1.0);
  if (v_dash.x > 0.0) {
    float at = mod(v_along, v_dash.x);
    cover *= clamp(v_dash.y - at + 0.5, 0.0, 1.0);
  }
  o_colour = v_colour * cover;
}
