using System.Text;

namespace NetGen.Generators.Emission;

/// <summary>Writes indented lines. Text of several lines keeps its own inner indentation.</summary>
internal sealed class SourceWriter
{
    private const int LineLength = 130;

    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes a blank line, unless there is one or a block begins: a layer without kernels leaves no gap.</summary>
    public void WriteLine()
    {
        if (!EndsWith("\n\n") && !EndsWith("{\n"))
        {
            _text.Append('\n');
        }
    }

    public void WriteLine(string text)
    {
        foreach (var line in text.Replace("\r\n", "\n").Split('\n'))
        {
            if (line.Length == 0)
            {
                WriteLine();
                continue;
            }

            _text.Append(' ', 4 * _depth).Append(Terms.Simplify(line)).Append('\n');
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
        var line = Terms.Simplify($"{method}({string.Join(", ", arguments)});");
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
        if (EndsWith("\n\n"))
        {
            _text.Length--;
        }
    }

    private bool EndsWith(string end) =>
        _text.Length >= end.Length && Enumerable.Range(0, end.Length).All(index => _text[_text.Length - end.Length + index] == end[index]);

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
