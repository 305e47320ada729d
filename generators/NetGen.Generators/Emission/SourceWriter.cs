using System.Text;

namespace NetGen.Generators.Emission;

/// <summary>Writes indented lines. Text of several lines keeps its own inner indentation.</summary>
internal sealed class SourceWriter
{
    private const int LineLength = 130;

    private readonly StringBuilder _text = new();
    private int _depth;

    public void WriteLine() => _text.Append('\n');

    public void WriteLine(string text)
    {
        foreach (var line in text.Replace("\r\n", "\n").Split('\n'))
        {
            if (line.Length > 0)
            {
                _text.Append(' ', 4 * _depth).Append(line);
            }

            _text.Append('\n');
        }
    }

    public void WriteLines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            WriteLine(line);
        }
    }

    /// <summary>Writes a call, on one line if it fits, else with an argument on each.</summary>
    public void WriteCall(string method, params string[] arguments)
    {
        var line = $"{method}({string.Join(", ", arguments)});";
        WriteLine(line.Length <= LineLength ? line : $"{method}(\n    {string.Join(",\n    ", arguments)});");
    }

    /// <summary>Opens a block, which the returned object closes.</summary>
    public IDisposable Block(string? head = null)
    {
        if (head is not null)
        {
            WriteLine(head);
        }

        WriteLine("{");
        _depth++;
        return new OpenBlock(this);
    }

    public override string ToString() =>
        _depth == 0 ? _text.ToString() : throw new InvalidOperationException($"{_depth} blocks are still open.");

    /// <summary>Nothing stands between the last line of a block and its end.</summary>
    private void DropBlankLine()
    {
        if (_text.Length > 1 && _text[_text.Length - 1] == '\n' && _text[_text.Length - 2] == '\n')
        {
            _text.Length--;
        }
    }

    private sealed class OpenBlock(SourceWriter writer) : IDisposable
    {
        public void Dispose()
        {
            writer._depth--;
            writer.DropBlankLine();
            writer.WriteLine("}");
        }
    }
}
