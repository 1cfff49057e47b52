# SPDX-FileCopyrightText: 2026 Wijkronde contributors
# SPDX-License-Identifier: EUPL-1.2
"""The display that the walk looks at: an X server of its own, its pictures, and a hand that taps and types."""
import os
import struct
import subprocess
import threading
import zlib


class Screen:
    """Xvfb with its frame buffer in a file, so that a picture needs no other program."""

    def __init__(self, folder, width=800, height=1280):
        self.folder = folder
        self.width, self.height = width, height
        os.makedirs(folder, exist_ok=True)
        read_end, write_end = os.pipe()
        self.server = subprocess.Popen(
            ['Xvfb', '-displayfd', str(write_end), '-screen', '0', f'{width}x{height}x24', '-fbdir', folder,
             '-nolisten', 'tcp', '-noreset'],
            pass_fds=[write_end], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write_end)
        with os.fdopen(read_end) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise RuntimeError('no display: Xvfb did not start')
        self.display = f':{number}'

    def environment(self):
        return {'DISPLAY': self.display, 'QT_QPA_PLATFORM': 'xcb', 'QT_LINUX_ACCESSIBILITY_ALWAYS_ON': '1',
                'QT_ACCESSIBILITY': '1'}

    def _xdotool(self, *words):
        subprocess.run(['xdotool', *map(str, words)], env={**os.environ, 'DISPLAY': self.display}, check=True)

    def tap(self, x, y):
        self._xdotool('mousemove', x, y, 'click', 1)

    def wheel_up(self, x, y):
        self._xdotool('mousemove', x, y, 'click', '--repeat', 30, '--delay', 5, 4)

    def type(self, text):
        self._xdotool('type', '--delay', '8', text)

    def key(self, *names):
        self._xdotool('key', *names)

    def _pixels(self):
        with open(os.path.join(self.folder, 'Xvfb_screen0'), 'rb') as file:
            return file.read()

    def wait_for_rest(self, seconds=2):
        """Until nothing moves any more; a text cursor that blinks may use up the time."""
        pause, before = threading.Event(), None
        for _ in range(int(seconds / 0.1)):
            now = self._pixels()
            if now == before:
                return
            before = now
            pause.wait(0.1)

    def windows(self):
        """The windows that are shown, by the X server's numbers."""
        found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', '.'], capture_output=True, text=True, check=False,
                               env={**os.environ, 'DISPLAY': self.display})
        return found.stdout.split()

    def resize(self, window, width, height):
        """As a window manager would: size, place and the keyboard."""
        self._xdotool('windowmove', window, 0, 0, 'windowsize', window, width, height,
                      'windowfocus', '--sync', window)

    def _frame(self):
        """What the screen shows: the bytes, where the pixels start, width, height and bytes a line."""
        data = self._pixels()
        header = struct.unpack('>25I', data[:100])
        return data, header[0] + header[19] * 12, header[4], header[5], header[12]

    def part(self, x, y, width, height):
        """The pixels of a part of the screen, as far as it lies on it."""
        data, start, full_width, full_height, bytes_per_line = self._frame()
        left, right = max(0, x), min(full_width, x + width)
        found = []
        for row in range(max(0, y), min(full_height, y + height)):
            line = start + row * bytes_per_line
            found += [data[i:i + 3] for i in range(line + left * 4, line + right * 4, 4)]
        return found

    def picture(self, path):
        """Writes what the screen shows as PNG."""
        data, start, width, height, bytes_per_line = self._frame()
        rows = bytearray()
        for y in range(height):
            line = data[start + y * bytes_per_line:start + y * bytes_per_line + width * 4]
            pixels = bytearray(width * 3)
            pixels[0::3], pixels[1::3], pixels[2::3] = line[2::4], line[1::4], line[0::4]
            rows += b'\0' + pixels
        with open(path, 'wb') as file:
            file.write(b'\x89PNG\r\n\x1a\n')
            for kind, body in ((b'IHDR', struct.pack('>2I5B', width, height, 8, 2, 0, 0, 0)),
                               (b'IDAT', zlib.compress(bytes(rows), 6)), (b'IEND', b'')):
                file.write(struct.pack('>I', len(body)) + kind + body + struct.pack('>I', zlib.crc32(kind + body)))

    def close(self):
        self.server.terminate()
        self.server.wait()
