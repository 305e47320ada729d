using System.Text;

namespace Digits.Reports;

/// <summary>Draws 8 x 8 pixels in shades of text.</summary>
internal static class DigitDrawing
{
    private const int Side = 8;
    private const string Shades = " ░▒▓█";

    /// <param name="image">64 pixels from 0, paper, to 1, ink.</param>
    internal static string Of(ReadOnlySpan<float> image)
    {
        var text = new StringBuilder();
        for (var row = 0; row < Side; row++)
        {
            foreach (var pixel in image.Slice(row * Side, Side))
            {
                // Twice, because a character is about twice as high as it is wide.
                text.Append(Shades[(int)float.Round(pixel * (Shades.Length - 1))], repeatCount: 2);
            }

            text.AppendLine();
        }

        return text.ToString();
    }
}
