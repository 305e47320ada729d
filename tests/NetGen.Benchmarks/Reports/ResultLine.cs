using System.Globalization;
using System.Text;
using NetGen.Benchmarks.Measuring;

namespace NetGen.Benchmarks.Reports;

/// <summary>
/// A line that people read and programs parse: a name, then <c>key=value</c> pairs. A value is a number, <c>-</c>, or words in
/// quotation marks.
/// </summary>
internal sealed class ResultLine(string name)
{
    private readonly StringBuilder _text = new(name);

    internal ResultLine Add(string key, double value, string format)
    {
        _text.Append(CultureInfo.InvariantCulture, $" {key}=").Append(value.ToString(format, CultureInfo.InvariantCulture));
        return this;
    }

    internal ResultLine Add(CleanRounds rounds) =>
        Add("rounds", rounds.Rounds.Count, "F0").Add("dropped", rounds.Dropped, "F0").Add("disturbed", rounds.Disturbed, "F0");

    internal ResultLine AddNothing(string key)
    {
        _text.Append(CultureInfo.InvariantCulture, $" {key}=-");
        return this;
    }

    internal ResultLine AddMissing(string key, string reason)
    {
        _text.Append(CultureInfo.InvariantCulture, $" {key}=\"not available: {reason.Replace('"', '\'').ReplaceLineEndings(" ")}\"");
        return this;
    }

    public override string ToString() => _text.ToString();
}
