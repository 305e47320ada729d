using System.Globalization;

namespace NetGen;

/// <summary>
/// Reads the JSON (RFC 8259) that headers are made of: objects, texts, whole numbers and lists of them. Escapes are resolved in place, for
/// what they stand for is never longer. Written for any .NET, because the build reads headers too.
/// </summary>
internal sealed partial class SafetensorsScanner
{
    private readonly byte[] _text;
    private int _position;

    public SafetensorsScanner(byte[] text, int position)
    {
        _text = text;
        _position = position;
    }

    /// <summary>Where the next token begins.</summary>
    public int Position
    {
        get
        {
            SkipSpace();
            return _position;
        }
    }

    /// <summary>Whether nothing but space is left.</summary>
    public bool IsAtEnd => Position == _text.Length;

    /// <summary>Goes past a character if it is the next.</summary>
    public bool TryTake(char character)
    {
        if (IsAtEnd || _text[_position] != character)
        {
            return false;
        }

        _position++;
        return true;
    }

    /// <summary>Goes past a character that must come next.</summary>
    public void Take(char character)
    {
        if (!TryTake(character))
        {
            throw Unexpected($"'{character}'");
        }
    }

    /// <summary>Goes past what separates the members of an object or list, or past its end.</summary>
    /// <returns>Whether another member follows.</returns>
    public bool TakeSeparator(char end)
    {
        if (TryTake(','))
        {
            return true;
        }

        Take(end);
        return false;
    }

    /// <summary>A whole number of at least 0.</summary>
    public long ReadNumber()
    {
        var start = Position;
        var number = 0L;
        for (; _position < _text.Length && _text[_position] >= '0' && _text[_position] <= '9'; _position++)
        {
            var digit = _text[_position] - '0';
            if (number > (long.MaxValue - digit) / 10)
            {
                throw new CheckpointException(Invariant($"The header's number at byte {start} is larger than 2^63."));
            }

            number = (number * 10) + digit;
        }

        if (_position == start || (_text[start] == '0' && _position > start + 1))
        {
            _position = start;
            throw Unexpected("a whole number");
        }

        return number;
    }

    private void SkipSpace()
    {
        while (_position < _text.Length && _text[_position] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r')
        {
            _position++;
        }
    }

    private CheckpointException Unexpected(string expected)
    {
        var found = _position >= _text.Length ? "its end"
            : _text[_position] is > (byte)' ' and <= (byte)'~' ? $"'{(char)_text[_position]}'"
            : "0x" + _text[_position].ToString("x2", CultureInfo.InvariantCulture);
        return new CheckpointException(Invariant($"Expected {expected} in the header at byte {_position}, found {found}."));
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
