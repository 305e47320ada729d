using System.Text;

namespace NetGen.Generators.Emission;

/// <summary>Writes indented lines. Text of several lines keeps its own inner indentation.</summary>
internal sealed class SourceWriter
{
    private const int LineLength = 130;

    private readonly StringBuilder _text = new();
    private string _last = string.Empty;
    private int _depth;

    /// <summary>Writes a blank line, unless there is one or a block begins: a layer without kernels leaves no gap.</summary>
    public void WriteLine()
    {
        if (_last.Length > 0 && _last[_last.Length - 1] != '{')
        {
            _text.Append('\n');
            _last = string.Empty;
        }
    }

    public void WriteLine(string text)
    {
        var start = 0;
        for (var end = text.IndexOf('\n'); end >= 0; end = text.IndexOf('\n', start))
        {
            WriteOne(text.Substring(start, end - start).TrimEnd('\r'));
            start = end + 1;
        }

        WriteOne(start == 0 ? text : text.Substring(start));
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

    private void WriteOne(string line)
    {
        if (line.Length == 0)
        {
            WriteLine();
            return;
        }

        _last = Terms.Simplify(line);
        _text.Append(' ', 4 * _depth).Append(_last).Append('\n');
    }

    /// <summary>Nothing stands between the last line of a block and its end.</summary>
    private void DropBlankLine()
    {
        if (_last.Length == 0)
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
